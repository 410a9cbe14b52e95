package id.tanggap.desk.ticket;

import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The four key facts at the top of every ticket, each with its reasons: what, where, by when, who.
@Component
class KeyFactsAssembler {

    /// Events that say why the present balai has the ticket.
    private static final Set<String> TRANSFERS = Set.of("routed", "held", "handed-over", "declined");

    private final Wording wording;

    KeyFactsAssembler(Wording wording) {
        this.wording = wording;
    }

    TicketPage.Answer what(TicketDetail ticket, Locale locale) {
        var summary = ticket.summary();
        var sure = percent(summary.classification().confidence());
        var options = ticket.understanding().alternatives().stream()
                .map(one -> new TicketPage.Option(
                        wording.category(one.category(), locale),
                        percent(one.confidence()) + "%",
                        percent(one.confidence())))
                .toList();
        return answer(
                wording.category(summary.classification().category(), locale),
                corrected(ticket, "category", locale).orElseGet(() -> wording.text(locale, "what.sure", sure)),
                wording.sentences(about(ticket, false), locale),
                options);
    }

    /// Who corrected a fact last, if a person did: then it does not come from triage.
    private Optional<String> corrected(TicketDetail ticket, String fact, Locale locale) {
        return ticket.events().reversed().stream()
                .filter(event ->
                        event.kind().equals("corrected") && event.data().containsKey(fact))
                .findFirst()
                .map(event -> wording.text(locale, "answer.corrected", event.actor()));
    }

    /// Triage's reasons about the place belong to "where", the others to "what".
    private static List<id.tanggap.taxonomy.Reason> about(TicketDetail ticket, boolean place) {
        return ticket.understanding().reasons().stream()
                .filter(reason -> reason.key().contains(".place") == place)
                .toList();
    }

    TicketPage.Answer where(TicketDetail ticket, Locale locale) {
        var code = ticket.summary().classification().placeCode();
        var options = ticket.understanding().places().stream()
                .map(one -> new TicketPage.Option(
                        wording.place(one.code(), locale) + " “" + one.text() + "”",
                        percent(one.confidence()) + "%",
                        percent(one.confidence())))
                .distinct()
                .toList();
        return answer(
                wording.place(code, locale),
                corrected(ticket, "place", locale)
                        .orElseGet(() -> wording.text(locale, code == null ? "where.unknown" : "where.from-text")),
                wording.sentences(about(ticket, true), locale),
                options);
    }

    TicketPage.Answer when(TicketDetail ticket, Locale locale, LocalTimeFormatter when) {
        var now = wording.now();
        var running = ticket.clocks().stream()
                .filter(ClockView::isRunning)
                .sorted(Comparator.comparing(ClockView::dueAt))
                .toList();
        if (running.isEmpty()) {
            var key = ticket.summary().state().isOpen() ? "when.none" : "when.closed";
            return answer(wording.text(locale, key), "", List.of(), List.of());
        }
        var first = running.getFirst();
        var said = wording.clocks(locale).timeLeft(first.dueAt(), first.startedAt(), now);
        return new TicketPage.Answer(
                wording.text(locale, "when.next", wording.text(locale, "clock.name." + first.name()), said.words()),
                when.brief(first.dueAt(), wording.now()),
                said.tone(),
                said.due(),
                said.warnAt(),
                wording.sentences(running.stream().map(ClockView::why).limit(1).toList(), locale),
                List.of());
    }

    TicketPage.Answer who(TicketDetail ticket, Locale locale) {
        var routing = ticket.routing();
        var options = routing.candidates().stream()
                .limit(5)
                .map(one -> new TicketPage.Option(
                        wording.balai(one.balai(), locale)
                                + (one.responsible() ? "" : " — " + wording.text(locale, "who.not-responsible")),
                        wording.kilometres(one.distanceM(), locale),
                        percent(one.score())))
                .toList();
        return answer(
                wording.balai(ticket.summary().assignment().balaiCode(), locale),
                Stream.concat(assignee(ticket).stream(), Stream.of(distance(ticket, locale)))
                        .collect(Collectors.joining(" · ")),
                chosen(ticket, locale).map(List::of).orElseGet(() -> wording.sentences(routing.reasons(), locale)),
                options);
    }

    private static Optional<String> assignee(TicketDetail ticket) {
        return Optional.ofNullable(ticket.summary().assignment().assignee()).map(TicketSummary.Person::name);
    }

    /// From the place to the balai that has the ticket now, which may differ from the one that routing chose.
    private String distance(TicketDetail ticket, Locale locale) {
        var balai = ticket.summary().assignment().balaiCode();
        if (balai == null) {
            return wording.text(locale, "who.national");
        }
        return ticket.routing().candidates().stream()
                .filter(one -> one.balai().equals(balai))
                .findFirst()
                .map(one -> wording.kilometres(one.distanceM(), locale))
                .orElseGet(() -> wording.text(locale, "who.chosen"));
    }

    /// The reason that a person gave for choosing the present balai, if a person chose it.
    private Optional<String> chosen(TicketDetail ticket, Locale locale) {
        return ticket.events().reversed().stream()
                .filter(event -> TRANSFERS.contains(event.kind()))
                .findFirst()
                .filter(event -> event.kind().equals("handed-over"))
                .map(event -> wording.text(
                        locale,
                        "who.handed-over",
                        event.actor(),
                        Objects.toString(event.data().get("reason"), "")));
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private static TicketPage.Answer answer(
            String text, String more, List<String> why, List<TicketPage.Option> options) {
        return new TicketPage.Answer(text, more, "calm", 0, 0, why, options);
    }
}
