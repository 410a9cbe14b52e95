package id.tanggap.desk.timeline;

import id.tanggap.access.ColleagueDirectory;
import id.tanggap.reply.delivery.Delivery;
import id.tanggap.reply.gate.DeferralReason;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TriageExplanation;
import id.tanggap.ticket.link.RedirectedMessages;
import id.tanggap.ticket.privacy.NumberPlace;
import id.tanggap.ticket.privacy.PersonalDataOpenings;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the timeline of a ticket: messages and events in the order in which they happened.
@Component
public class TimelineAssembler {

    private static final Set<String> SHOWN_AS_MESSAGES = Set.of("joined", "answered", "noted", "opened");
    private static final int KIB = 1024;
    private static final int RANK_RECEIVED = 0;
    private static final int RANK_EVENT = 1;
    private static final int RANK_SENT = 2;

    private final ColleagueDirectory colleagues;
    private final RedirectedMessages redirected;
    private final PersonalDataOpenings openings;

    TimelineAssembler(ColleagueDirectory colleagues, RedirectedMessages redirected, PersonalDataOpenings openings) {
        this.colleagues = colleagues;
        this.redirected = redirected;
        this.openings = openings;
    }

    /// An entry and its place: at the same instant what was received comes first, what was sent last.
    private record Placed(Instant at, int rank, TimelineEntry entry) {}

    public List<TimelineEntry> of(TicketDetail ticket, Map<Long, Delivery> deliveries, PageReader reader) {
        var shown = new Shown(
                ticket,
                redirected.ofOtherReporters(ticket.summary().id(), reader.viewer()),
                NumberButtons.of(ticket, openings, reader),
                reader);
        var messages = ticket.messages().stream()
                .map(message -> new Placed(
                        message.at(),
                        message.direction() == MessageDirection.IN ? RANK_RECEIVED : RANK_SENT,
                        message(message, deliveries.get(message.id()), shown)));
        var people = people(ticket);
        var events = ticket.events().stream()
                .filter(event -> !SHOWN_AS_MESSAGES.contains(event.kind()))
                .map(event -> new Placed(event.at(), RANK_EVENT, event(event, people, reader)));
        return Stream.concat(messages, events)
                .sorted(Comparator.comparing(Placed::at).thenComparingInt(Placed::rank))
                .map(Placed::entry)
                .toList();
    }

    /// The ticket as it is shown to a reader.
    private record Shown(
            TicketDetail ticket,
            Map<Long, RedirectedMessages.WrittenTo> writtenTo,
            NumberButtons numbers,
            PageReader reader) {}

    private TimelineEntry message(TicketDetail.Message message, @Nullable Delivery delivery, Shown shown) {
        var ticket = shown.ticket();
        var reader = shown.reader();
        var fromCitizen = message.direction() == MessageDirection.IN;
        var acknowledgement = message.automatic() && !fromCitizen;
        return new TimelineEntry(
                message.direction().code(),
                message.direction() == MessageDirection.NOTE ? "note" : ChannelIcons.icon(message.channel()),
                new TimelineEntry.Speaker(
                        acknowledgement ? reader.text("message.automatic") : author(message, ticket, reader),
                        acknowledgement
                                ? sent(message, reader)
                                : reader.text("message." + message.direction().code()),
                        SenderBadge.of(message, ticket, reader::text),
                        writtenTo(shown.writtenTo().get(message.id()))),
                html(message, shown),
                quoted(message, shown.numbers()),
                acknowledgement,
                message.files().stream().map(file -> file(file, reader)).toList(),
                delivery == null ? null : delivery(delivery, reader),
                time(message.at(), reader));
    }

    /// What the program wrote about; what it sent before this was stored are acknowledgements for the most part.
    private static String sent(TicketDetail.Message message, PageReader reader) {
        var event = Objects.requireNonNullElse(message.origin().event(), "acknowledged");
        return reader.textOr("message.sent." + event, reader.text("message.out"));
    }

    private static TimelineEntry.@Nullable WrittenTo writtenTo(RedirectedMessages.@Nullable WrittenTo other) {
        return other == null
                ? null
                : new TimelineEntry.WrittenTo(
                        other.number().map(TicketNumber::digits).orElse(null),
                        other.number().map(TicketNumber::grouped).orElse(null));
    }

    private String author(TicketDetail.Message message, TicketDetail ticket, PageReader reader) {
        var unknown = ticket.summary().reporter().unnamed() ? "reporter.unnamed" : "reporter.unknown";
        return Objects.requireNonNullElse(message.author(), reader.text(unknown));
    }

    /// The words and places that triage used are marked only in a citizen's text.
    private static String html(TicketDetail.Message message, Shown shown) {
        var isCitizens = message.direction() == MessageDirection.IN;
        var grounds = shown.ticket().understanding();
        return EvidenceHighlighter.html(
                message.text(),
                isCitizens ? words(grounds) : List.of(),
                isCitizens ? places(grounds) : List.of(),
                shown.numbers()
                        .spans(
                                message.id(),
                                NumberPlace.Part.TEXT,
                                message.words().text()));
    }

    private static @Nullable String quoted(TicketDetail.Message message, NumberButtons numbers) {
        var full = message.words().full();
        return full == null
                ? null
                : EvidenceHighlighter.html(
                        full.text(), List.of(), List.of(), numbers.spans(message.id(), NumberPlace.Part.FULL, full));
    }

    /// The arguments of the reasons that name words.
    private static List<String> words(TriageExplanation grounds) {
        return grounds.reasons().stream()
                .filter(reason -> !reason.key().contains(".place"))
                .flatMap(reason -> reason.args().stream())
                .flatMap(arg -> Arrays.stream(arg.split(", ", -1)))
                .distinct()
                .toList();
    }

    private static List<String> places(TriageExplanation grounds) {
        return grounds.places().stream()
                .map(TriageExplanation.Place::text)
                .distinct()
                .toList();
    }

    private TimelineEntry.File file(TicketDetail.File file, PageReader reader) {
        var size = file.size() < KIB * KIB
                ? reader.text("file.kb", Math.max(1, file.size() / KIB))
                : reader.text("file.mb", file.size() / (KIB * KIB));
        return new TimelineEntry.File(file.id(), file.name(), size);
    }

    private TimelineEntry.DeliveryStatus delivery(Delivery delivery, PageReader reader) {
        var at = DeferralReason.QUIET_HOURS.code().equals(delivery.reason()) ? delivery.dueAt() : delivery.sentAt();
        var time = at == null ? "" : reader.brief(at);
        var status = reader.text("delivery." + delivery.state().code(), time, why(delivery, reader));
        var segments = delivery.segments() == null ? "" : reader.text("delivery.segments", delivery.segments()) + " · ";
        return new TimelineEntry.DeliveryStatus(delivery.state().code(), (segments + status).strip());
    }

    private String why(Delivery delivery, PageReader reader) {
        return delivery.code() == null
                ? CallEventFormatter.reason(Objects.requireNonNullElse(delivery.reason(), ""), reader)
                : CallEventFormatter.code(delivery.code(), reader);
    }

    private TimelineEntry.Time time(Instant at, PageReader reader) {
        return new TimelineEntry.Time(reader.brief(at), reader.full(at));
    }

    /// Names of those to whom the ticket was assigned; one statement if there are any, none otherwise.
    private Map<Long, String> people(TicketDetail ticket) {
        var ids = ticket.events().stream()
                .filter(event -> event.kind().equals("assigned"))
                .flatMap(event -> event.data().get("assignee") instanceof Number id
                        ? Stream.of(id.longValue())
                        : Stream.<Long>empty())
                .collect(Collectors.toSet());
        return colleagues.names(ids);
    }

    private TimelineEntry event(TicketDetail.Event event, Map<Long, String> people, PageReader reader) {
        var text = TimelineFormatter.sentence(event, people, reader);
        return new TimelineEntry(
                "event",
                TimelineIcons.of(event.kind()),
                new TimelineEntry.Speaker(event.actor(), "", null, null),
                EvidenceHighlighter.escape(text),
                null,
                false,
                List.of(),
                null,
                time(event.at(), reader));
    }
}
