package id.tanggap.api;

import id.tanggap.api.TicketView.ClockState;
import id.tanggap.api.TicketView.Named;
import id.tanggap.api.TicketView.ReporterView;
import id.tanggap.api.TicketView.RoutingView;
import id.tanggap.api.TicketView.UnderstandingView;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.search.SearchAnswer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TriageExplanation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the JSON views of tickets. Numbers of people in texts are masked for every program: opening one needs a person
/// whose name stands on record.
@Component
record TicketViewAssembler(Gazetteer gazetteer, BalaiDirectory balais, Clock clock) {

    TicketView whole(TicketDetail ticket, Locale locale) {
        var sentences = ReasonMessages.in(locale);
        return view(
                ticket.summary(),
                ticket.clocks().stream().map(one -> clock(one, sentences)).toList(),
                new Whole(
                        understanding(ticket.understanding(), sentences),
                        routing(ticket.routing(), sentences),
                        TimelineView.of(ticket, sentences)),
                null);
    }

    TicketView hit(SearchAnswer.Hit hit, List<ClockView> clocks, Locale locale) {
        var sentences = ReasonMessages.in(locale);
        return view(
                hit.ticket(), clocks.stream().map(one -> clock(one, sentences)).toList(), null, hit.highlights());
    }

    /// What only a single ticket shows, not a list.
    private record Whole(
            UnderstandingView understanding, RoutingView routing, List<Map<String, @Nullable Object>> timeline) {}

    private TicketView view(
            TicketSummary ticket,
            List<ClockState> clocks,
            @Nullable Whole whole,
            @Nullable List<SearchAnswer.Highlight> highlights) {
        return new TicketView(
                ticket.number().digits(),
                ticket.subject(),
                ticket.state().code(),
                ticket.classification().category(),
                ticket.classification().confidence(),
                ticket.classification().kind().code(),
                ticket.classification().supervision(),
                ticket.classification().urgency().code(),
                place(ticket.classification().placeCode()),
                balai(ticket.assignment().balaiCode()),
                ticket.channel(),
                reporter(ticket.reporter()),
                ticket.times().createdAt(),
                ticket.times().updatedAt(),
                clocks,
                whole == null ? null : whole.understanding(),
                whole == null ? null : whole.routing(),
                whole == null ? null : whole.timeline(),
                highlights);
    }

    private @Nullable Named place(@Nullable String code) {
        return code == null
                ? null
                : new Named(
                        code,
                        gazetteer
                                .find(new RegionCode(code))
                                .map(region -> region.name())
                                .orElse(code));
    }

    private @Nullable Named balai(@Nullable String code) {
        return code == null
                ? null
                : new Named(
                        code,
                        balais.find(new BalaiCode(code))
                                .map(balai -> balai.name())
                                .orElse(code));
    }

    private static ReporterView reporter(TicketSummary.Reporter reporter) {
        var contact = reporter.contact();
        var isEmail = contact != null && contact.kind() == ContactPoint.Kind.EMAIL;
        return new ReporterView(
                reporter.id(),
                reporter.name(),
                isEmail ? Objects.requireNonNull(contact).value() : null,
                contact != null && !isEmail ? contact.value() : null,
                reporter.confidential());
    }

    private ClockState clock(ClockView one, ReasonMessages sentences) {
        return new ClockState(
                one.name(), one.dueAt(), one.state(clock.instant()).code(), one.hours(), sentences.say(one.why()));
    }

    private static UnderstandingView understanding(TriageExplanation grounds, ReasonMessages sentences) {
        return new UnderstandingView(
                grounds.alternatives().stream()
                        .<Map<String, Object>>map(
                                one -> Map.of("category", one.category(), "confidence", one.confidence()))
                        .toList(),
                grounds.places().stream()
                        .<Map<String, Object>>map(one -> Map.of(
                                "code", one.code(),
                                "name", one.name(),
                                "confidence", one.confidence(),
                                "text", MaskedText.mask(one.text())))
                        .toList(),
                say(grounds.reasons(), sentences));
    }

    private static RoutingView routing(RoutingExplanation grounds, ReasonMessages sentences) {
        return new RoutingView(
                grounds.distanceM(),
                grounds.candidates().stream()
                        .<Map<String, Object>>map(one -> Map.of(
                                "balai", one.balai(),
                                "distanceM", one.distanceM(),
                                "responsible", one.responsible(),
                                "score", one.score()))
                        .toList(),
                say(grounds.reasons(), sentences),
                grounds.provisional());
    }

    private static List<String> say(List<Reason> reasons, ReasonMessages sentences) {
        return reasons.stream().map(sentences::say).map(MaskedText::mask).toList();
    }
}
