package id.tanggap.administration;

/// A page of the settings, offered as a bean by the package that draws it. The messages `settings.page.CODE` and
/// `settings.about.CODE` are its name and what it is for; both are searched.
///
/// @param order within its section
/// @param supervisors may use it, too; else administrators alone
public record SettingsPage(String code, String path, SettingsSection section, int order, boolean supervisors) {

    public static SettingsPage of(String code, String path, SettingsSection section, int order) {
        return new SettingsPage(code, path, section, order, false);
    }
}
