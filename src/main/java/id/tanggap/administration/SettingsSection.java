package id.tanggap.administration;

/// The parts of the settings, in the order in which they are shown. The message `settings.section.CODE` is its name.
public enum SettingsSection {
    PEOPLE("people"),
    OFFICE("office"),
    TICKETS("tickets"),
    WORDS("words"),
    CHANNELS("channels"),
    RECORD("record");

    private final String code;

    SettingsSection(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
