package id.tanggap.administration.rule;

import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleFault;
import id.tanggap.routing.rule.RuleHits;
import id.tanggap.routing.rule.RuleInspector;
import id.tanggap.routing.rule.RulePeriod;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All rules in their order, for the table. One statement for the hits, one for the owners.
@Component
class RuleRows {

    private final RoutingRules rules;
    private final RuleHits hits;
    private final RuleWording wording;
    private final RuleInspector inspector;
    private final RuleOwners owners;
    private final Clock clock;

    RuleRows(RoutingRules rules, RuleHits hits, RuleWording wording, RuleOwners owners, Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.wording = wording;
        this.inspector = new RuleInspector(Taxonomy.shipped(), rules.targets());
        this.owners = owners;
        this.clock = clock;
    }

    List<RuleRow> all(PageReader reader) {
        var today = today(reader.now());
        var list = rules.list();
        var counts = hits.counts(list.all().stream().map(RoutingRule::key).toList(), today);
        var faults = faults(today);
        var rows = new ArrayList<RuleRow>();
        for (var rule : list.all()) {
            var place = new Place(rows.size() + 1, faults.get(rule.key()));
            rows.add(row(rule, place, hits(counts.get(rule.key()), reader), reader));
        }
        return List.copyOf(rows);
    }

    /// A rule's place in the order, and why it can no longer fire.
    private record Place(int n, @Nullable RuleFault fault) {}

    private RuleRow row(RoutingRule rule, Place place, RuleRow.Hits hits, PageReader reader) {
        return new RuleRow(
                rule.key(),
                place.n(),
                rule.name(),
                rule.on(),
                wording.conditions(rule, reader),
                wording.target(rule.then(), reader),
                RuleWording.period(rule, reader),
                Stream.of(rule.owner(), rule.note())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                place.fault() == null ? null : RuleWording.fault(place.fault(), reader),
                hits);
    }

    /// By the keys of the rules; that a rule can no longer fire says more than that its owner left.
    private Map<String, RuleFault> faults(LocalDate today) {
        var faults = new HashMap<>(owners.faults());
        faults.putAll(inspector.faults(rules.list(), today));
        return faults;
    }

    /// Why somebody must look at the rule with this key; empty if nobody must, or there is none.
    String fault(String key, PageReader reader) {
        var fault = faults(today(reader.now())).get(key);
        return fault == null ? "" : RuleWording.fault(fault, reader);
    }

    private static RuleRow.Hits hits(RuleHits.@Nullable Count count, PageReader reader) {
        return count == null
                ? new RuleRow.Hits(0, 0, "")
                : new RuleRow.Hits(count.today(), count.month(), reader.brief(count.last()));
    }

    long faults() {
        return faults(today(clock.instant())).size();
    }

    static LocalDate today(Instant now) {
        return now.atZone(RulePeriod.ZONE).toLocalDate();
    }
}
