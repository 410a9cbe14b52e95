package id.tanggap.desk;

import id.tanggap.access.Colleagues;
import id.tanggap.reply.Delivery;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TriageGrounds;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The timeline: messages as cards, events as quiet lines, in the order in which they happened.
@Component
public class Conversation {

    private static final Set<String> SHOWN_AS_MESSAGES = Set.of("joined", "answered", "noted", "opened");
    private static final int KIB = 1024;

    private final Wording wording;
    private final TimelineWords words;
    private final CallWords calls;
    private final Colleagues colleagues;

    Conversation(Wording wording, TimelineWords words, CallWords calls, Colleagues colleagues) {
        this.wording = wording;
        this.words = words;
        this.calls = calls;
        this.colleagues = colleagues;
    }

    private record Placed(Instant at, int rank, TicketPage.Entry entry) {}

    List<TicketPage.Entry> of(TicketDetail ticket, Map<Long, Delivery> deliveries, When when, Locale locale) {
        var messages = ticket.messages().stream()
                .map(message -> new Placed(
                        message.at(),
                        message.direction().equals("in") ? 0 : 2,
                        message(
                                message,
                                unknown(ticket),
                                ticket.understanding(),
                                deliveries.get(message.id()),
                                when,
                                locale)));
        var people = people(ticket);
        var events = ticket.events().stream()
                .filter(event -> !SHOWN_AS_MESSAGES.contains(event.kind()))
                .map(event -> new Placed(event.at(), 1, event(event, people, when, locale)));
        return Stream.concat(messages, events)
                .sorted(Comparator.comparing(Placed::at).thenComparingInt(Placed::rank))
                .map(Placed::entry)
                .toList();
    }

    /// One statement if somebody was assigned, none otherwise.
    private Map<Long, String> people(TicketDetail ticket) {
        var ids = ticket.events().stream()
                .filter(event -> event.kind().equals("assigned"))
                .flatMap(event -> event.data().get("assignee") instanceof Number id
                        ? Stream.of(id.longValue())
                        : Stream.<Long>empty())
                .collect(java.util.stream.Collectors.toSet());
        return colleagues.names(ids);
    }

    private static String unknown(TicketDetail ticket) {
        return ticket.summary().reporter().unnamed() ? "reporter.unnamed" : "reporter.unknown";
    }

    private TicketPage.Entry message(
            TicketDetail.Message message,
            String unknown,
            TriageGrounds grounds,
            @Nullable Delivery delivery,
            When when,
            Locale locale) {
        var fromCitizen = message.direction().equals("in");
        var author = message.automatic() && !fromCitizen
                ? wording.text(locale, "message.automatic")
                : Objects.requireNonNullElse(message.author(), wording.text(locale, unknown));
        return new TicketPage.Entry(
                message.direction(),
                message.direction().equals("note") ? "note" : Channels.icon(message.channel()),
                author,
                wording.text(
                        locale,
                        message.automatic() && !fromCitizen
                                ? "message.acknowledged"
                                : "message." + message.direction()),
                fromCitizen
                        ? Evidence.html(message.text(), words(grounds), places(grounds))
                        : Evidence.html(message.text(), List.of(), List.of()),
                message.fullText(),
                message.automatic() && !fromCitizen,
                message.files().stream().map(file -> file(file, locale)).toList(),
                delivery == null ? null : delivery(delivery, when, locale),
                when.brief(message.at(), wording.now()),
                when.full(message.at()));
    }

    /// The words are the arguments of the reasons that name words.
    private static List<String> words(TriageGrounds grounds) {
        return grounds.reasons().stream()
                .filter(reason -> !reason.key().contains(".place"))
                .flatMap(reason -> reason.args().stream())
                .flatMap(arg -> Arrays.stream(arg.split(", ", -1)))
                .distinct()
                .toList();
    }

    private static List<String> places(TriageGrounds grounds) {
        return grounds.places().stream()
                .map(TriageGrounds.Place::text)
                .distinct()
                .toList();
    }

    private TicketPage.File file(TicketDetail.File file, Locale locale) {
        var size = file.size() < KIB * KIB
                ? wording.text(locale, "file.kb", Math.max(1, file.size() / KIB))
                : wording.text(locale, "file.mb", file.size() / (KIB * KIB));
        return new TicketPage.File(file.id(), file.name(), size);
    }

    private TicketPage.Delivery delivery(Delivery delivery, When when, Locale locale) {
        var at = "quiet-hours".equals(delivery.reason()) ? delivery.dueAt() : delivery.sentAt();
        var time = at == null ? "" : when.brief(at, wording.now());
        var said = wording.text(locale, "delivery." + delivery.state().code(), time, why(delivery, locale));
        var segments = delivery.segments() == null
                ? ""
                : wording.text(locale, "delivery.segments", delivery.segments()) + " · ";
        return new TicketPage.Delivery(delivery.state().code(), (segments + said).strip());
    }

    private String why(Delivery delivery, Locale locale) {
        return delivery.code() == null
                ? calls.reason(Objects.requireNonNullElse(delivery.reason(), ""), locale)
                : calls.code(delivery.code(), locale);
    }

    private TicketPage.Entry event(TicketDetail.Event event, Map<Long, String> people, When when, Locale locale) {
        var text = words.sentence(event, people, locale);
        return new TicketPage.Entry(
                "event",
                TimelineIcons.of(event.kind()),
                event.actor(),
                "",
                Evidence.html(text, List.of(), List.of()),
                null,
                false,
                List.of(),
                null,
                when.brief(event.at(), wording.now()),
                when.full(event.at()));
    }
}
