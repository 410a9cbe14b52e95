package id.tanggap.phone.danger;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person in danger of whom nobody has taken care yet.
///
/// @param subject of the ticket, as the viewer may see it
/// @param callbackId the call that is proposed; null if no number is known
public record DangerAlert(
        long id,
        TicketNumber ticket,
        String subject,
        DangerKind kind,
        @Nullable Long callbackId,
        Instant at) {}
