package id.tanggap.desk.timeline;

import id.tanggap.desk.wording.Wording;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.link.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// An event of a ticket as one sentence: who did what, the important figures, and why.
@Component
public class TimelineFormatter {

    /// Fields that a correction changes, in the order in which they are shown.
    private static final List<String> CORRECTED = List.of("category", "kind", "urgency", "place", "supervision");

    private static final List<String> MENTIONED =
            List.of("into", "from", "number", "tag", "clock", "outcome", "by", "balai", "category", "urgency");

    private final Wording wording;
    private final CallEventFormatter calls;

    TimelineFormatter(Wording wording, CallEventFormatter calls) {
        this.wording = wording;
        this.calls = calls;
    }

    public String sentence(TicketDetail.Event event, Locale locale) {
        return sentence(event, Map.of(), locale);
    }

    /// @param people names of colleagues by id, as far as the event mentions them
    String sentence(TicketDetail.Event event, Map<Long, String> people, Locale locale) {
        return Stream.of(what(event, people, locale), handOvers(event, locale), why(event, locale))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String what(TicketDetail.Event event, Map<Long, String> people, Locale locale) {
        var data = event.data();
        return switch (event.kind()) {
            case "understood" ->
                text(locale, "event.understood", said("category", data, locale), said("urgency", data, locale));
            case "held" -> held(event, locale);
            case "corrected" ->
                text(locale, "event.corrected", actor(event, locale), String.join("; ", corrections(event, locale)));
            case "assigned" ->
                text(locale, "event.assigned." + given(data), actor(event, locale), person(data, people, locale));
            case "linked", "unlinked" -> linked(event, locale);
            case "resumed", "closed", "reopened" ->
                text(locale, "event." + event.kind() + "." + occasion(event), actor(event, locale));
            case "filled" ->
                text(
                        locale,
                        "event.filled",
                        actor(event, locale),
                        data.get("fields") instanceof List<?> all ? all.size() : 0);
            case "call-told", "call-linked" -> calls.summary(data, locale);
            case "delivery-failed" -> text(locale, "event.delivery-failed", calls.failure(data, locale));
            case "media-lost" ->
                text(
                        locale,
                        "event.media-lost",
                        wording.textOr(locale, "media.reason." + data.get("reason"), string(data, "reason")));
            case "link-suggested" ->
                text(
                        locale,
                        "event.link-suggested."
                                + (string(data, "why").isEmpty() ? "other-sender" : string(data, "why")),
                        mentioned(data, locale));
            case "act-suggested" ->
                text(locale, "event.act-suggested." + (string(data, "act").equals("confirm") ? "confirm" : "reopen"));
            case "placed" -> text(locale, "event.placed", said("place", data, locale));
            default ->
                wording.textOr(
                        locale,
                        "event." + event.kind(),
                        text(locale, "event.other", actor(event, locale)),
                        actor(event, locale),
                        mentioned(data, locale),
                        string(data, "reason"));
        };
    }

    private String held(TicketDetail.Event event, Locale locale) {
        var asked = string(event.data(), "asked");
        return asked.isEmpty()
                ? text(locale, "event.held")
                : text(locale, "event.held.asked", asked, said("balai", string(event.data(), "wanted"), locale));
    }

    /// "kategori: PKH → Anak".
    private List<String> corrections(TicketDetail.Event event, Locale locale) {
        var was = event.data().get("was") instanceof Map<?, ?> before ? before : Map.of();
        var all = new ArrayList<String>();
        for (var fact : CORRECTED) {
            if (event.data().containsKey(fact)) {
                var before = Objects.toString(was.get(fact), "");
                all.add(text(
                        locale,
                        "event.correction",
                        text(locale, "fact." + fact),
                        said(fact, before, locale),
                        said(fact, event.data(), locale)));
            }
        }
        return all;
    }

    private static String given(Map<String, Object> data) {
        return string(data, "assignee").isEmpty() ? "team" : "person";
    }

    private String person(Map<String, Object> data, Map<Long, String> people, Locale locale) {
        var name = data.get("assignee") instanceof Number id ? people.get(id.longValue()) : null;
        return Objects.requireNonNullElseGet(name, () -> text(locale, "event.colleague"));
    }

    /// On a report the sentence names its incident; on the incident it names the report.
    private String linked(TicketDetail.Event event, Locale locale) {
        var link = string(event.data(), "link");
        var isReport = link.equals(LinkKind.CHILD.code()) && event.data().containsKey("incident");
        var key = "event." + event.kind() + "." + (isReport ? "incident" : link);
        return wording.textOr(
                locale,
                key,
                text(
                        locale,
                        "event." + event.kind() + ".related",
                        actor(event, locale),
                        mentioned(event.data(), locale)),
                actor(event, locale),
                mentioned(event.data(), locale));
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
    private String handOvers(TicketDetail.Event event, Locale locale) {
        var count = event.data().get("handOvers") instanceof Number times && times.intValue() > 0
                ? text(locale, "event.travels", times.intValue())
                : "";
        var alarm = Boolean.TRUE.equals(event.data().get("alarm")) ? text(locale, "event.alarm") : "";
        return Stream.of(count, alarm).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// The reason that a person gave, else the first reason of an automatic decision.
    private String why(TicketDetail.Event event, Locale locale) {
        if (event.kind().equals("media-lost") || event.kind().equals("delivery-failed")) {
            return "";
        }
        var reason = Stream.of(string(event.data(), "reason"), string(event.data(), "reference"))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return reason.isEmpty() ? firstReason(event.data(), locale) : text(locale, "event.why", reason);
    }

    private String firstReason(Map<String, Object> data, Locale locale) {
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
            return wording.sentences(List.of(reason), locale).getFirst();
        }
        return "";
    }

    private String actor(TicketDetail.Event event, Locale locale) {
        return switch (event.actor()) {
            case "system" -> text(locale, "actor.system");
            case "citizen" -> text(locale, "actor.citizen");
            default -> event.actor();
        };
    }

    /// What the event is about, as text: the first of these fields that it has.
    private String mentioned(Map<String, Object> data, Locale locale) {
        return MENTIONED.stream()
                .filter(key -> !string(data, key).isEmpty())
                .findFirst()
                .map(key -> said(key, data, locale))
                .orElse("");
    }

    private String said(String key, Map<String, Object> data, Locale locale) {
        return said(key, string(data, key), locale);
    }

    private String said(String key, String value, Locale locale) {
        return switch (key) {
            case "into", "from", "number" ->
                TicketNumber.parse(value).map(TicketNumber::grouped).orElse(value);
            case "clock" -> wording.textOr(locale, "clock.name." + value, value);
            case "outcome" -> wording.textOr(locale, "outcome." + value, value);
            case "by", "balai" -> wording.balai(value.isEmpty() ? null : value, locale);
            case "place" -> wording.place(value.isEmpty() ? null : value, locale);
            case "category" -> wording.category(value, locale);
            case "urgency", "kind" -> wording.textOr(locale, key + "." + value, value);
            case "supervision" -> text(locale, value.equals("true") ? "yes" : "no");
            default -> value;
        };
    }

    private static String string(Map<String, Object> data, String key) {
        return Objects.toString(data.get(key), "");
    }

    private String text(Locale locale, String key, Object... args) {
        return wording.text(locale, key, args);
    }
}
