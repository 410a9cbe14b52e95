package id.tanggap.phone.call;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call as the desk shows it.
///
/// @param unnamed the caller reported confidentially and stays unnamed for this viewer: number and name are hidden
public record CallView(
        long id,
        Origin origin,
        Course course,
        Times times,
        Agent agent,
        List<Call.Leg> legs,
        FollowUpView followUp,
        Reporter reporter,
        boolean unnamed,
        long version) {

    public CallView {
        legs = List.copyOf(legs);
    }

    /// Where the call was logged.
    ///
    /// @param ref the exchange's id of the call
    public record Origin(String channelName, String ref) {}

    /// Who called whom, and how it ended.
    public record Course(
            CallDirection direction,
            CallOutcome outcome,
            CallParty from,
            CallParty to,
            @Nullable String queue,
            boolean urgent) {}

    public record Times(
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            int waitSeconds,
            int talkSeconds) {}

    /// The person who answered, or who takes care of the call.
    ///
    /// @param extension that answered; null if nobody did
    /// @param userId and `name`: null if the extension belongs to no account
    public record Agent(
            @Nullable String extension,
            @Nullable Long userId,
            @Nullable String name) {}

    /// @param decidedBy a person's name, or `system`; null while nothing is decided
    /// @param ticket the ticket that the call led to or was linked with
    public record FollowUpView(
            FollowUp kind,
            @Nullable Reason reason,
            @Nullable String decidedBy,
            @Nullable TicketNumber ticket,
            @Nullable Long callbackId) {}

    /// Whose number it is, as far as known and visible.
    ///
    /// @param sharedNumber many people use the number: it identifies no reporter
    public record Reporter(@Nullable Long id, @Nullable String name, boolean sharedNumber) {}
}
