package id.tanggap.phone;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.Direction;
import id.tanggap.pbx.Outcome;
import id.tanggap.pbx.Party;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call as the desk shows it.
///
/// @param agentName the person whose extension answered; null if the extension belongs to no account
/// @param became the follow-up, with its `reason`; `decidedBy` is a person's name or `system`
/// @param ticket the ticket that the call led to or was linked with
/// @param unnamed the caller reported confidentially and stays unnamed for this viewer: number and name are hidden
public record CallView(
        long id,
        String ref,
        String channelName,
        Direction direction,
        Outcome outcome,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        int waitSeconds,
        int talkSeconds,
        Party from,
        Party to,
        @Nullable String agent,
        @Nullable Long agentId,
        @Nullable String agentName,
        @Nullable String queue,
        boolean urgent,
        List<Call.Leg> legs,
        Became became,
        @Nullable Reason reason,
        @Nullable String decidedBy,
        @Nullable TicketNumber ticket,
        @Nullable Long callbackId,
        @Nullable Long reporterId,
        @Nullable String reporterName,
        boolean sharedNumber,
        boolean unnamed,
        long version) {

    public CallView {
        legs = List.copyOf(legs);
    }
}
