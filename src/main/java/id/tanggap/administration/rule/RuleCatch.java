package id.tanggap.administration.rule;

import id.tanggap.access.Viewer;
import id.tanggap.assignment.ReportFactsReader;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleInspector;
import id.tanggap.routing.rule.RuleList;
import id.tanggap.routing.rule.RulePeriod;
import id.tanggap.routing.rule.RuleQuestion;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How many of the newest tickets a rule would have caught, in the place that it has in the order, had it held then.
/// Reads so many tickets and no more.
@Component
class RuleCatch {

    static final int TICKETS = 1_000;
    private static final int SHOWN = 10;

    private final ReportFactsReader reports;
    private final RoutingRules rules;
    private final Router router;

    RuleCatch(ReportFactsReader reports, RoutingRules rules, Router router) {
        this.reports = reports;
        this.rules = rules;
        this.router = router;
    }

    /// @param looked how many tickets there were to look at
    /// @param caught how many of them the rule would have decided about
    /// @param earlier of how many it would have, had not an earlier rule taken them
    /// @param newest some of those it would have caught
    record Result(int looked, int caught, int earlier, List<TicketNumber> newest) {
        Result {
            newest = List.copyOf(newest);
        }
    }

    Result of(RoutingRule rule, Viewer viewer) {
        var asked = new RoutingRule(
                rule.key(), rule.name(), rule.position(), true, rule.when(), rule.then(), RulePeriod.ALWAYS, "", "");
        var alone = new RuleList(List.of(asked));
        var list = new RuleList(Stream.concat(
                        rules.list().all().stream().filter(other -> !other.key().equals(rule.key())), Stream.of(asked))
                .toList());
        var newest = reports.newest(viewer.visibility(), TICKETS);
        var open = new HashMap<RuleTarget, Boolean>(Map.of(rule.then(), true));
        var caught = new ArrayList<TicketNumber>();
        var fitting = 0;
        for (var report : newest) {
            if (decides(alone, asked, report.question(), target -> true)) {
                fitting++;
                if (decides(
                        list,
                        asked,
                        report.question(),
                        target -> open.computeIfAbsent(target, rules.targets()::isOpen))) {
                    caught.add(report.number());
                }
            }
        }
        return new Result(
                newest.size(),
                caught.size(),
                fitting - caught.size(),
                caught.subList(0, Math.min(SHOWN, caught.size())));
    }

    private boolean decides(RuleList list, RoutingRule rule, RoutingQuestion question, Predicate<RuleTarget> open) {
        return RuleInspector.isAsked(Taxonomy.shipped(), question.category())
                && question.facts().stream()
                        .map(facts -> new RuleQuestion(question.category(), place(question), facts))
                        .flatMap(asked -> list.decide(asked, open).stream())
                        .anyMatch(first -> first.key().equals(rule.key()));
    }

    private Optional<RegionCode> place(RoutingQuestion question) {
        return question.place().or(() -> router.areaOf(question).map(Region::code));
    }
}
