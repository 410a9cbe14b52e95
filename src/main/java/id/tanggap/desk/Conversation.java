package id.tanggap.desk;

import id.tanggap.reply.Delivery;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
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
class Conversation {

    private static final Set<String> SHOWN_AS_MESSAGES = Set.of("joined", "answered", "noted", "opened");
    private static final Map<String, String> ICONS = Map.of(
            "understood", "tag",
            "routed", "route",
            "held", "route",
            "accepted", "check",
            "closed", "check",
            "reopened", "refresh",
            "link-suggested", "link",
            "disclosed", "eye",
            "placed", "map-pin",
            "status-asked", "message");
    private static final int KIB = 1024;

    private final Wording wording;

    Conversation(Wording wording) {
        this.wording = wording;
    }

    private record Placed(Instant at, int rank, TicketPage.Entry entry) {}

    List<TicketPage.Entry> of(TicketDetail ticket, Map<Long, Delivery> deliveries, When when, Locale locale) {
        var messages = ticket.messages().stream()
                .map(message -> new Placed(
                        message.at(),
                        message.direction().equals("in") ? 0 : 2,
                        message(message, ticket.understanding(), deliveries.get(message.id()), when, locale)));
        var events = ticket.events().stream()
                .filter(event -> !SHOWN_AS_MESSAGES.contains(event.kind()))
                .map(event -> new Placed(event.at(), 1, event(event, when, locale)));
        return Stream.concat(messages, events)
                .sorted(Comparator.comparing(Placed::at).thenComparingInt(Placed::rank))
                .map(Placed::entry)
                .toList();
    }

    private TicketPage.Entry message(
            TicketDetail.Message message,
            TriageGrounds grounds,
            @Nullable Delivery delivery,
            When when,
            Locale locale) {
        var fromCitizen = message.direction().equals("in");
        var author = message.automatic() && !fromCitizen
                ? wording.text(locale, "message.automatic")
                : Objects.requireNonNullElse(message.author(), wording.text(locale, "reporter.unknown"));
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
        var said = wording.text(locale, "delivery." + delivery.state(), time, why(delivery, locale));
        var segments = delivery.segments() == null
                ? ""
                : wording.text(locale, "delivery.segments", delivery.segments()) + " · ";
        return new TicketPage.Delivery(delivery.state(), (segments + said).strip());
    }

    private String why(Delivery delivery, Locale locale) {
        return delivery.code() == null
                ? reason(Objects.requireNonNullElse(delivery.reason(), ""), locale)
                : code(delivery.code(), locale);
    }

    /// Our own reasons are words of ours; others' are shown as they are.
    private String reason(String reason, Locale locale) {
        return wording.textOr(locale, "delivery.reason." + reason, reason);
    }

    private String code(String code, Locale locale) {
        return wording.textOr(locale, "delivery.code." + code, wording.text(locale, "delivery.code", code));
    }

    private TicketPage.Entry event(TicketDetail.Event event, When when, Locale locale) {
        var text = sentence(event, locale);
        return new TicketPage.Entry(
                "event",
                ICONS.getOrDefault(event.kind(), "alert-triangle"),
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

    private String sentence(TicketDetail.Event event, Locale locale) {
        var data = event.data();
        return switch (event.kind()) {
            case "understood" ->
                wording.text(
                        locale,
                        "event.understood",
                        wording.category(String.valueOf(data.get("category")), locale),
                        wording.text(locale, "urgency." + data.get("urgency")));
            case "routed" ->
                wording.text(
                        locale,
                        "event.routed",
                        wording.balai(String.valueOf(data.get("balai")), locale),
                        firstReason(data, locale));
            case "held" -> firstReason(data, locale);
            case "closed" ->
                wording.text(
                        locale, "event.closed", event.actor(), wording.text(locale, "outcome." + data.get("outcome")));
            case "link-suggested" ->
                wording.text(
                        locale,
                        "event.link-suggested",
                        TicketNumber.parse(String.valueOf(data.get("number")))
                                .map(TicketNumber::grouped)
                                .orElse(""));
            case "delivery-failed" -> wording.text(locale, "event.delivery-failed", failure(data, locale));
            case "placed" ->
                wording.text(locale, "event.placed", wording.place(String.valueOf(data.get("place")), locale));
            case "media-lost" ->
                wording.text(
                        locale,
                        "event.media-lost",
                        wording.textOr(
                                locale, "media.reason." + data.get("reason"), String.valueOf(data.get("reason"))));
            default -> wording.text(locale, "event." + event.kind(), event.actor());
        };
    }

    private String failure(Map<String, Object> data, Locale locale) {
        var code = String.valueOf(data.getOrDefault("code", ""));
        return code.isEmpty() ? reason(String.valueOf(data.getOrDefault("reason", "")), locale) : code(code, locale);
    }

    private String firstReason(Map<String, Object> data, Locale locale) {
        if (data.get("reasons") instanceof List<?> reasons
                && !reasons.isEmpty()
                && reasons.getFirst() instanceof Map<?, ?> first
                && first.get("args") instanceof List<?> args) {
            var reason = new Reason(
                    String.valueOf(first.get("key")),
                    args.stream().map(String::valueOf).toList());
            return wording.say(List.of(reason), locale).getFirst();
        }
        return "";
    }
}
