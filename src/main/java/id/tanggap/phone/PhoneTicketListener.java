package id.tanggap.phone;

import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.callback.CallbackEnding;
import id.tanggap.phone.callback.CallbackLifecycle;
import id.tanggap.phone.callback.CallerLookup;
import id.tanggap.phone.callback.CitizenContact;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.event.CitizenMessageAdded;
import id.tanggap.ticket.event.TicketOpened;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Listens, in the same transaction, to new tickets and messages, because they settle callbacks: a call form became a
/// ticket, or the citizen wrote on any channel. For a known citizen without an open callback this costs one statement
/// a ticket.
@Component
record PhoneTicketListener(CallFormCompletion completion, CallbackLifecycle lifecycle, CallerLookup callers) {

    private static final String PHONE = "phone";
    private static final Pattern CALL = Pattern.compile("call-(\\d{1,18})");

    /// @param reporterId null if the reporter is not known
    record News(
            long ticketId,
            TicketNumber number,
            String channel,
            @Nullable Long reporterId,
            Instant at) {}

    @EventListener
    void opened(TicketOpened opened) {
        var content = opened.content();
        var ticket = opened.ticket();
        var reporter = content.reporter().map(citizen -> citizen.reporterId()).orElse(null);
        var news = new News(ticket.id(), ticket.number(), content.channel(), reporter, content.at());
        var call = callId(content.channel(), content.message());
        if (call.isPresent()) {
            completion.completed(call.get(), FollowUp.TICKET, news);
        } else if (!content.message().automatic()) {
            settleByMessage(news);
        }
    }

    @EventListener
    void joined(CitizenMessageAdded joined) {
        if (joined.message().automatic()) {
            return;
        }
        var reporter = callers.reporterOf(joined.meantId()).orElse(null);
        var news = new News(joined.ticketId(), joined.number(), joined.channel(), reporter, joined.at());
        callId(joined.channel(), joined.message())
                .ifPresentOrElse(
                        call -> completion.completed(call, FollowUp.LINKED, news), () -> settleByMessage(news));
    }

    private static Optional<Long> callId(String channel, NewMessage message) {
        return Optional.ofNullable(message.messageId())
                .filter(id -> channel.equals(PHONE))
                .map(CALL::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Long.parseLong(matcher.group(1)));
    }

    private void settleByMessage(News news) {
        if (news.reporterId() != null) {
            lifecycle.settleAll(
                    news.reporterId(),
                    new CitizenContact(
                            CallbackEnding.WROTE,
                            LockedCall.SYSTEM,
                            null,
                            news.ticketId(),
                            Map.of(
                                    "channel",
                                    news.channel(),
                                    "number",
                                    news.number().digits()),
                            news.at()));
        }
    }
}
