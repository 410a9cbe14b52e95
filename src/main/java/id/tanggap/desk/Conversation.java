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
public class Conversation {

    private static final Set<String> SHOWN_AS_MESSAGES = Set.of("joined", "answered", "noted", "opened");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("understood", "tag"),
            Map.entry("corrected", "tag"),
            Map.entry("tagged", "tag"),
            Map.entry("routed", "route"),
            Map.entry("routing-kept", "route"),
            Map.entry("handed-over", "route"),
            Map.entry("held", "route"),
            Map.entry("accepted", "check"),
            Map.entry("started", "check"),
            Map.entry("resolved", "check"),
            Map.entry("confirmed", "check"),
            Map.entry("closed", "check"),
            Map.entry("reopened", "refresh"),
            Map.entry("resumed", "refresh"),
            Map.entry("merged", "link"),
            Map.entry("linked", "link"),
            Map.entry("link-suggested", "link"),
            Map.entry("disclosed", "eye"),
            Map.entry("identity-opened", "eye"),
            Map.entry("concealed", "lock"),
            Map.entry("revealed", "lock"),
            Map.entry("call-told", "phone"),
            Map.entry("call-linked", "phone"),
            Map.entry("progressed", "upload"),
            Map.entry("placed", "map-pin"),
            Map.entry("status-asked", "message"));
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
                        message(
                                message,
                                unknown(ticket),
                                ticket.understanding(),
                                deliveries.get(message.id()),
                                when,
                                locale)));
        var events = ticket.events().stream()
                .filter(event -> !SHOWN_AS_MESSAGES.contains(event.kind()))
                .map(event -> new Placed(event.at(), 1, event(event, when, locale)));
        return Stream.concat(messages, events)
                .sorted(Comparator.comparing(Placed::at).thenComparingInt(Placed::rank))
                .map(Placed::entry)
                .toList();
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

    /// What happened, as one quiet line.
    public String sentence(TicketDetail.Event event, Locale locale) {
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
            case "link-suggested" ->
                wording.text(
                        locale,
                        "event.link-suggested",
                        TicketNumber.parse(String.valueOf(data.get("number")))
                                .map(TicketNumber::grouped)
                                .orElse(""));
            case "call-told", "call-linked" -> call(data, locale);
            case "delivery-failed" -> wording.text(locale, "event.delivery-failed", failure(data, locale));
            case "placed" ->
                wording.text(locale, "event.placed", wording.place(String.valueOf(data.get("place")), locale));
            case "media-lost" ->
                wording.text(
                        locale,
                        "event.media-lost",
                        wording.textOr(
                                locale, "media.reason." + data.get("reason"), String.valueOf(data.get("reason"))));
            default ->
                wording.textOr(
                        locale,
                        "event." + event.kind(),
                        event.kind(),
                        event.actor(),
                        mentioned(data, locale),
                        Objects.toString(data.getOrDefault("reason", data.getOrDefault("reference", ""))));
        };
    }

    /// What an entry is about, in words: the first that it has of these.
    private String mentioned(Map<String, Object> data, Locale locale) {
        for (var key :
                List.of("into", "from", "number", "tag", "clock", "outcome", "by", "balai", "category", "urgency")) {
            var value = Objects.toString(data.get(key), "");
            if (!value.isEmpty()) {
                return said(key, value, locale);
            }
        }
        return "";
    }

    private String said(String key, String value, Locale locale) {
        return switch (key) {
            case "into", "from", "number" ->
                TicketNumber.parse(value).map(TicketNumber::grouped).orElse(value);
            case "clock" -> wording.textOr(locale, "clock.name." + value, value);
            case "outcome" -> wording.textOr(locale, "outcome." + value, value);
            case "by", "balai" -> wording.balai(value, locale);
            case "category" -> wording.category(value, locale);
            case "urgency" -> wording.text(locale, "urgency." + value);
            default -> value;
        };
    }

    /// "Panggilan masuk, bicara 3 m 12 d, oleh Sari".
    private String call(Map<String, Object> data, Locale locale) {
        var seconds = data.get("seconds") instanceof Number number ? number.longValue() : 0;
        return wording.text(
                locale,
                seconds > 0 ? "event.call.talked" : "event.call.vain",
                wording.text(locale, "event.call." + data.getOrDefault("direction", "unknown")),
                wording.clocks(locale).length(seconds),
                data.getOrDefault("agent", ""));
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
