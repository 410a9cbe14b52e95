package id.tanggap.desk.ticket;

import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The four key facts at the top of every ticket, each with its reasons: what, where, by when, who.
final class KeyFactsAssembler {

    /// Events that say why the present balai has the ticket.
    private static final Set<String> TRANSFERS = Set.of("routed", "held", "handed-over", "declined");

    private KeyFactsAssembler() {}

    static TicketPage.Answer what(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        var sure = percent(summary.classification().confidence());
        var options = ticket.understanding().alternatives().stream()
                .map(one -> new TicketPage.Option(
                        reader.category(one.category()), percent(one.confidence()) + "%", percent(one.confidence())))
                .toList();
        return answer(
                reader.category(summary.classification().category()),
                corrected(ticket, "category", reader).orElseGet(() -> reader.text("what.sure", sure)),
                reader.sentences(about(ticket, false)),
                options);
    }

    /// Who corrected a fact last, if a person did: then it does not come from triage.
    private static Optional<String> corrected(TicketDetail ticket, String fact, PageReader reader) {
        return ticket.events().reversed().stream()
                .filter(event ->
                        event.kind().equals("corrected") && event.data().containsKey(fact))
                .findFirst()
                .map(event -> reader.text("answer.corrected", event.actor()));
    }

    /// Triage's reasons about the place belong to "where", the others to "what".
    private static List<id.tanggap.taxonomy.Reason> about(TicketDetail ticket, boolean place) {
        return ticket.understanding().reasons().stream()
                .filter(reason -> reason.key().contains(".place") == place)
                .toList();
    }

    static TicketPage.Answer where(TicketDetail ticket, PageReader reader) {
        var code = ticket.summary().classification().placeCode();
        var options = ticket.understanding().places().stream()
                .map(one -> new TicketPage.Option(
                        reader.place(one.code()) + " “" + one.text() + "”",
                        percent(one.confidence()) + "%",
                        percent(one.confidence())))
                .distinct()
                .toList();
        return answer(
                reader.place(code),
                corrected(ticket, "place", reader)
                        .orElseGet(() -> reader.text(code == null ? "where.unknown" : "where.from-text")),
                reader.sentences(about(ticket, true)),
                options);
    }

    static TicketPage.Answer when(TicketDetail ticket, PageReader reader) {
        var running = ticket.clocks().stream()
                .filter(ClockView::isRunning)
                .sorted(Comparator.comparing(ClockView::dueAt))
                .toList();
        if (running.isEmpty()) {
            var key = ticket.summary().state().isOpen() ? "when.none" : "when.closed";
            return answer(reader.text(key), "", List.of(), List.of());
        }
        var first = running.getFirst();
        var said = reader.timeLeft(first.dueAt(), first.startedAt());
        return new TicketPage.Answer(
                reader.text("when.next", reader.text("clock.name." + first.name()), said.words()),
                reader.brief(first.dueAt()),
                said.tone(),
                said.due(),
                said.warnAt(),
                reader.sentences(running.stream().map(ClockView::why).limit(1).toList()),
                List.of());
    }

    static TicketPage.Answer who(TicketDetail ticket, PageReader reader) {
        var routing = ticket.routing();
        var options = routing.candidates().stream()
                .limit(5)
                .map(one -> new TicketPage.Option(
                        reader.balai(one.balai())
                                + (one.responsible() ? "" : " — " + reader.text("who.not-responsible")),
                        reader.kilometres(one.distanceM()),
                        percent(one.score())))
                .toList();
        return answer(
                reader.balai(ticket.summary().assignment().balaiCode()),
                Stream.concat(assignee(ticket).stream(), Stream.of(distance(ticket, reader)))
                        .collect(Collectors.joining(" · ")),
                chosen(ticket, reader).map(List::of).orElseGet(() -> reader.sentences(routing.reasons())),
                options);
    }

    private static Optional<String> assignee(TicketDetail ticket) {
        return Optional.ofNullable(ticket.summary().assignment().assignee()).map(TicketSummary.Person::name);
    }

    /// From the place to the balai that has the ticket now, which may differ from the one that routing chose.
    private static String distance(TicketDetail ticket, PageReader reader) {
        var balai = ticket.summary().assignment().balaiCode();
        if (balai == null) {
            return reader.text("who.national");
        }
        return ticket.routing().candidates().stream()
                .filter(one -> one.balai().equals(balai))
                .findFirst()
                .map(one -> reader.kilometres(one.distanceM()))
                .orElseGet(() -> reader.text("who.chosen"));
    }

    /// The reason that a person gave for choosing the present balai, if a person chose it.
    private static Optional<String> chosen(TicketDetail ticket, PageReader reader) {
        return ticket.events().reversed().stream()
                .filter(event -> TRANSFERS.contains(event.kind()))
                .findFirst()
                .filter(event -> event.kind().equals("handed-over"))
                .map(event -> reader.text(
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
