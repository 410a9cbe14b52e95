package id.tanggap.phone;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A callback: a call that we owe to a citizen.
///
/// @param zone of the caller, as far as known; quiet hours apply in this zone
/// @param callableFrom when the caller may be called next; now or earlier if they may be called now
/// @param placeHint code of the kabupaten/kota that the area code or an earlier ticket suggests; low confidence
/// @param why the explanation of `dueAt`
/// @param events oldest first; empty in lists
public record CallbackView(
        long id,
        ContactPoint number,
        @Nullable Long reporterId,
        @Nullable String reporterName,
        boolean sharedNumber,
        ZoneId zone,
        boolean urgent,
        CallbackState state,
        Instant openedAt,
        Instant dueAt,
        Instant giveUpAt,
        Instant nextAt,
        Instant lastCallAt,
        int calls,
        int attempts,
        @Nullable Long claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant settledAt,
        @Nullable CallbackEnding settledHow,
        @Nullable String settledBy,
        @Nullable TicketNumber ticket,
        Instant callableFrom,
        @Nullable String placeHint,
        Reason why,
        List<Event> events,
        long version) {

    public CallbackView {
        events = List.copyOf(events);
    }

    /// Something that happened to the callback.
    ///
    public record Event(
            int n,
            Instant at,
            CallbackEventKind kind,
            String actor,
            @Nullable Long callId,
            Map<String, Object> data) {}
}
