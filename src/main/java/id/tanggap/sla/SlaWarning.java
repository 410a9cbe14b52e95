package id.tanggap.sla;

/// When a clock warns. The value of a setting.
///
/// @param left share of the time in percent that is left then
public record SlaWarning(int left) {

    /// A quarter.
    public static final SlaWarning SHIPPED = new SlaWarning(25);

    int used() {
        return 100 - left;
    }
}
