package id.tanggap.desk.timeline;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.link.LinkKind;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event of a ticket as one sentence: who did what, the important figures, and why.
public final class TimelineFormatter {

    /// Fields that a correction changes, in the order in which they are shown.
    private static final List<String> CORRECTED = List.of("category", "kind", "urgency", "place", "supervision");

    private static final List<String> MENTIONED = List.of(
            "danger",
            "into",
            "from",
            "number",
            "tag",
            "clock",
            "outcome",
            "by",
            "balai",
            "category",
            "urgency",
            "incident",
            "what",
            "file");

    private TimelineFormatter() {}

    public static String sentence(TicketDetail.Event event, PageReader reader) {
        return sentence(event, Map.of(), reader);
    }

    /// @param people names of colleagues by id, as far as the event mentions them
    static String sentence(TicketDetail.Event event, Map<Long, String> people, PageReader reader) {
        return Stream.of(what(event, people, reader), handOvers(event, reader), why(event, reader))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String what(TicketDetail.Event event, Map<Long, String> people, PageReader reader) {
        var data = event.data();
        return switch (event.kind()) {
            case "understood" ->
                reader.text("event.understood", said("category", data, reader), said("urgency", data, reader));
            case "held" -> held(event, reader);
            case "corrected" ->
                reader.text("event.corrected", actor(event, reader), String.join("; ", corrections(event, reader)));
            case "assigned" ->
                reader.text("event.assigned." + given(data), actor(event, reader), person(data, people, reader));
            case "linked", "unlinked" -> linked(event, reader);
            case "resumed", "closed", "reopened" ->
                reader.text("event." + event.kind() + "." + occasion(event), actor(event, reader));
            case "filled" ->
                reader.text(
                        "event.filled",
                        actor(event, reader),
                        data.get("fields") instanceof List<?> all ? all.size() : 0);
            case "call-told", "call-linked" -> CallEventFormatter.summary(data, reader);
            case "delivery-failed" -> reader.text("event.delivery-failed", CallEventFormatter.failure(data, reader));
            case "media-lost" ->
                reader.text(
                        "event.media-lost",
                        reader.textOr("media.reason." + data.get("reason"), string(data, "reason")));
            case "link-suggested" ->
                reader.text(
                        "event.link-suggested."
                                + (string(data, "why").isEmpty() ? "other-sender" : string(data, "why")),
                        mentioned(data, reader));
            case "act-suggested" ->
                reader.text("event.act-suggested." + (string(data, "act").equals("confirm") ? "confirm" : "reopen"));
            case "messages-left", "messages-returned" ->
                reader.text(
                        "event." + event.kind(),
                        actor(event, reader),
                        mentioned(data, reader),
                        data.get("messages") instanceof List<?> all ? all.size() : 0);
            case "category-merged", "category-restored", "tag-renamed" ->
                reader.text("event." + event.kind(), before(event.data(), reader), after(event.data(), reader));
            case "placed" -> reader.text("event.placed", said("place", data, reader));
            default ->
                reader.textOr(
                        "event." + event.kind(),
                        reader.text("event.other", actor(event, reader)),
                        actor(event, reader),
                        mentioned(data, reader),
                        string(data, "reason"));
        };
    }

    private static String held(TicketDetail.Event event, PageReader reader) {
        var asked = string(event.data(), "asked");
        return asked.isEmpty()
                ? reader.text("event.held")
                : reader.text("event.held.asked", asked, said("balai", string(event.data(), "wanted"), reader));
    }

    /// The category or tag that a ticket had until two were merged.
    private static String before(Map<String, Object> data, PageReader reader) {
        var was = data.get("was") instanceof Map<?, ?> before ? before : Map.of();
        return was.get("category") instanceof String category
                ? said("category", category, reader)
                : Objects.toString(was.get("tag"), "");
    }

    private static String after(Map<String, Object> data, PageReader reader) {
        return data.containsKey("category") ? said("category", data, reader) : string(data, "tag");
    }

    /// "kategori: PKH → Anak".
    private static List<String> corrections(TicketDetail.Event event, PageReader reader) {
        var was = event.data().get("was") instanceof Map<?, ?> before ? before : Map.of();
        var all = new ArrayList<String>();
        for (var fact : CORRECTED) {
            if (event.data().containsKey(fact)) {
                var before = Objects.toString(was.get(fact), "");
                all.add(reader.text(
                        "event.correction",
                        reader.text("fact." + fact),
                        said(fact, before, reader),
                        said(fact, event.data(), reader)));
            }
        }
        return all;
    }

    private static String given(Map<String, Object> data) {
        return string(data, "assignee").isEmpty() ? "team" : "person";
    }

    private static String person(Map<String, Object> data, Map<Long, String> people, PageReader reader) {
        var name = data.get("assignee") instanceof Number id ? people.get(id.longValue()) : null;
        return Objects.requireNonNullElseGet(name, () -> reader.text("event.colleague"));
    }

    /// On a report the sentence names its incident; on the incident it names the report.
    private static String linked(TicketDetail.Event event, PageReader reader) {
        var link = string(event.data(), "link");
        var isReport = link.equals(LinkKind.CHILD.code()) && event.data().containsKey("incident");
        var key = "event." + event.kind() + "." + (isReport ? "incident" : link);
        return reader.textOr(
                key,
                reader.text(
                        "event." + event.kind() + ".related", actor(event, reader), mentioned(event.data(), reader)),
                actor(event, reader),
                mentioned(event.data(), reader));
    }

    /// Who or what resumed, closed or reopened it.
    private static String occasion(TicketDetail.Event event) {
        return switch (event.actor()) {
            case "citizen" -> string(event.data(), "verdict").equals("not-yet") ? "not-yet" : "citizen";
            case "system" -> "system";
            default -> "person";
        };
    }

    /// How often it was handed over, and whether that is too often.
    private static String handOvers(TicketDetail.Event event, PageReader reader) {
        var count = event.data().get("handOvers") instanceof Number times && times.intValue() > 0
                ? reader.text("event.travels", times.intValue())
                : "";
        var alarm = Boolean.TRUE.equals(event.data().get("alarm")) ? reader.text("event.alarm") : "";
        return Stream.of(count, alarm).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// The reason that a person gave, else the first reason of an automatic decision.
    private static String why(TicketDetail.Event event, PageReader reader) {
        if (event.kind().equals("media-lost") || event.kind().equals("delivery-failed")) {
            return "";
        }
        var reason = Stream.of(string(event.data(), "reason"), string(event.data(), "reference"))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return reason.isEmpty() ? firstReason(event.data(), reader) : reader.text("event.why", reason);
    }

    private static String firstReason(Map<String, Object> data, PageReader reader) {
        if (data.containsKey("urgency") && !data.containsKey("was")) {
            return "";
        }
        if (data.get("reasons") instanceof List<?> reasons
                && !reasons.isEmpty()
                && reasons.getFirst() instanceof Map<?, ?> first
                && first.get("args") instanceof List<?> args) {
            var reason = new Reason(
                    String.valueOf(first.get("key")),
                    args.stream().map(String::valueOf).toList());
            return reader.sentence(reason);
        }
        return "";
    }

    private static String actor(TicketDetail.Event event, PageReader reader) {
        return switch (event.actor()) {
            case "system" -> reader.text("actor.system");
            case "citizen" -> reader.text("actor.citizen");
            default -> event.actor();
        };
    }

    /// What the event is about, as text: the first of these fields that it has.
    private static String mentioned(Map<String, Object> data, PageReader reader) {
        return MENTIONED.stream()
                .filter(key -> !string(data, key).isEmpty())
                .findFirst()
                .map(key -> said(key, data, reader))
                .orElse("");
    }

    private static String said(String key, Map<String, Object> data, PageReader reader) {
        return said(key, string(data, key), reader);
    }

    private static String said(String key, String value, PageReader reader) {
        return switch (key) {
            case "into", "from", "number" ->
                TicketNumber.parse(value).map(TicketNumber::grouped).orElse(value);
            case "clock" -> reader.textOr("clock.name." + value, value);
            case "outcome" -> reader.textOr("outcome." + value, value);
            case "by", "balai" -> reader.balai(value.isEmpty() ? null : value);
            case "place" -> reader.place(value.isEmpty() ? null : value);
            case "category" -> reader.category(value);
            case "what" -> reader.textOr("number.kind." + value, value);
            case "danger" -> reader.textOr("danger." + value, value);
            case "urgency", "kind" -> reader.textOr(key + "." + value, value);
            case "supervision" -> reader.text(value.equals("true") ? "yes" : "no");
            default -> value;
        };
    }

    private static String string(Map<String, Object> data, String key) {
        return Objects.toString(data.get(key), "");
    }
}
