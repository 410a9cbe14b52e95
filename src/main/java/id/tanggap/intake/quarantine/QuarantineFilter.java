package id.tanggap.intake.quarantine;

/// Which messages of the quarantine are listed.
///
/// @param channelName of one channel; empty for all
/// @param before id of the last message of the page before; `Long.MAX_VALUE` for the first page
public record QuarantineFilter(Tab tab, String channelName, long before) {

    /// A list of its own.
    public enum Tab {
        /// Waits for somebody to settle it.
        OPEN,
        /// Was not believed when it arrived, or was refused by an officer.
        REFUSED
    }
}
