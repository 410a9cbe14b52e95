package id.tanggap.phone.callback;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A callback: a call that we owe to a citizen.
///
/// @param claim who works on it now; null if nobody does
/// @param end null while it is open
/// @param events oldest first; empty in lists
public record CallbackView(
        long id,
        Caller caller,
        boolean urgent,
        CallbackState state,
        Deadlines deadlines,
        Progress progress,
        @Nullable Claim claim,
        @Nullable End end,
        @Nullable TicketNumber ticket,
        List<Event> events) {

    public CallbackView {
        events = List.copyOf(events);
    }

    /// How it ended; null while it is open.
    public @Nullable CallbackEnding ending() {
        return end == null ? null : end.how();
    }

    public boolean isClaimedBy(@Nullable Long userId) {
        return claim != null && Objects.equals(claim.userId(), userId);
    }

    /// Who is to be called.
    ///
    /// @param reporterId null if no reporter is known, or many share the number
    /// @param zone of the caller, as far as known; quiet hours apply in this zone
    /// @param placeHint code of the kabupaten/kota that the area code or an earlier ticket suggests; low confidence
    /// @param callableFrom when the caller may be called next; now or earlier if they may be called now
    public record Caller(
            ContactPoint number,
            @Nullable Long reporterId,
            @Nullable String reporterName,
            boolean sharedNumber,
            ZoneId zone,
            @Nullable String placeHint,
            Instant callableFrom) {}

    /// @param giveUpAt all attempts have to be made by then
    /// @param why the explanation of `dueAt`
    public record Deadlines(Instant openedAt, Instant dueAt, Instant giveUpAt, Reason why) {}

    /// @param calls number of missed calls
    /// @param attempts number of our attempts since it was opened or reopened
    /// @param nextAt when the next attempt is due
    public record Progress(int calls, int attempts, Instant nextAt) {}

    public record Claim(long userId, @Nullable String name) {}

    public record End(Instant at, CallbackEnding how) {}

    /// Something that happened to the callback.
    public record Event(
            int n,
            Instant at,
            CallbackEventKind kind,
            String actor,
            @Nullable Long callId,
            Map<String, Object> data) {}
}
