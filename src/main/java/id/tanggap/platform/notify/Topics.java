package id.tanggap.platform.notify;

/// Names of topics that several modules use.
public final class Topics {

    /// What changed at the command center: `incident:<id>`, `tickets:<incident id>`, `site:<id>`, `stock:<site id>`,
    /// `people`, `hazard`.
    public static final String COMMAND = "tanggap_command";

    private Topics() {}
}
