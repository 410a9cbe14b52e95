package id.tanggap.intake.quarantine;

import id.tanggap.platform.blob.Blob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that could not be read, was not believed, or was in quarantine before.
///
/// @param channel kind: `email`, `sms` …
/// @param attempts how often the program tried to read it
public record QuarantinedItem(
        long id,
        String channel,
        String channelName,
        Instant receivedAt,
        Blob raw,
        int attempts,
        Standing standing,
        MessageGlance glance) {

    /// How officers' refusals begin in the ledger's reason.
    static final String BY_OFFICER = "officer: ";

    /// What became of it.
    ///
    /// @param state of the ledger: `quarantined`, `refused`, `received`, `ticketed`, `linked`
    /// @param reason a word of the program such as `no-reader`, or an error; null if there is none
    /// @param ticketNumber digits only; null if there is no ticket
    public record Standing(
            String state, @Nullable String reason, @Nullable String ticketNumber) {

        /// Why an officer refused it; null if no officer did.
        public @Nullable String officerReason() {
            return reason != null && reason.startsWith(BY_OFFICER) ? reason.substring(BY_OFFICER.length()) : null;
        }
    }

    /// Whether it waits for somebody to settle it.
    public boolean isOpen() {
        return standing.state().equals("quarantined");
    }
}
