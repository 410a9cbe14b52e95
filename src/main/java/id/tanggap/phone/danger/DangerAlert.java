package id.tanggap.phone.danger;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person in danger of whom nobody has taken care yet.
///
/// @param about null for a viewer who may not see the ticket: they learn only that somebody must be called
/// @param callbackId the call that is proposed; null if no number is known
public record DangerAlert(
        long id, @Nullable About about, @Nullable Long callbackId, Instant at) {

    /// @param subject as the viewer may see it
    public record About(TicketNumber ticket, String subject, DangerKind kind) {}
}
