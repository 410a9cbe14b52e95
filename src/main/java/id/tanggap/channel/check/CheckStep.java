package id.tanggap.channel.check;

/// One step of a trial.
///
/// @param what code of what was tried: `connect`, `sign-in`, `folder` …
/// @param help code of the sentence that helps; empty if it went well
/// @param detail what the other side said, in its own words, shortened; may be empty
public record CheckStep(String what, boolean ok, String help, String detail) {

    private static final int LONGEST = 240;

    public CheckStep {
        var line = detail.lines().findFirst().orElse("").strip();
        detail = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
