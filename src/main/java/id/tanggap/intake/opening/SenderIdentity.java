package id.tanggap.intake.opening;

import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.ticket.SenderProof;

/// The table of docs/decisions/0020-who-is-speaking.md: what proves a sender. Pure; the same for mail, texts, calls
/// and the API.
final class SenderIdentity {

    private SenderIdentity() {}

    /// The proof for a message that seems to belong to a ticket. An explicit failure outweighs everything else: our
    /// own reference, too, can be copied from a forwarded mail.
    ///
    /// @param participant the sender is one of the ticket's
    /// @param ourReference the message answers one that only its recipient has
    static SenderProof inTicket(AuthenticationVerdict verdict, boolean participant, boolean ourReference) {
        if (!participant || verdict == AuthenticationVerdict.FAIL) {
            return SenderProof.OTHER_SENDER;
        }
        return ourReference ? SenderProof.OUR_REFERENCE : alone(verdict);
    }

    /// The proof for a message that belongs to no ticket yet.
    static SenderProof alone(AuthenticationVerdict verdict) {
        return switch (verdict) {
            case PASS -> SenderProof.AUTHENTICATED;
            case FAIL -> SenderProof.OTHER_SENDER;
            case NONE -> SenderProof.UNPROVEN;
        };
    }
}
