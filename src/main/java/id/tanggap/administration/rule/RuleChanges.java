package id.tanggap.administration.rule;

import id.tanggap.audit.AuditActor;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Changes rules: each by one batch of settings, so that one click undoes it.
@Component
class RuleChanges {

    private static final String KIND = RuleDocument.KIND;
    private static final int MOST = 200;

    private final RoutingRules rules;
    private final SettingChanges changes;
    private final SettingHistory history;
    private final SettingDocuments documents;

    RuleChanges(RoutingRules rules, SettingChanges changes, SettingHistory history, SettingDocuments documents) {
        this.rules = rules;
        this.changes = changes;
        this.history = history;
        this.documents = documents;
    }

    /// A rule with its version. The version is read first: if the rule changes between the two, a change that is based
    /// on both is refused, and nothing is lost.
    record Seen(RoutingRule rule, long version) {}

    Optional<Seen> find(String key) {
        var version = history.version(KIND, key);
        return documents.find(KIND, key, JsonNode.class).map(value -> new Seen(RuleDocument.read(key, value), version));
    }

    /// @param seen version that the person saw; 0 for a new rule
    SettingResult save(RoutingRule rule, long seen, String why, AuditActor actor) {
        if (seen == 0 && rules.list().all().size() >= MOST) {
            return new SettingResult.Refused("settings.rules.refused.many", List.of(Integer.toString(MOST)));
        }
        return changes.make(edit(rule, seen), why, actor);
    }

    SettingResult change(Seen seen, UnaryOperator<RoutingRule> change, AuditActor actor) {
        return changes.make(edit(change.apply(seen.rule()), seen.version()), "", actor);
    }

    SettingResult remove(Seen seen, AuditActor actor) {
        return changes.make(
                new SettingEdit(KIND, seen.rule().key(), seen.rule().name(), null, seen.version()), "", actor);
    }

    /// Moves a rule by one place; both that change places are one batch.
    SettingResult move(String key, boolean up, AuditActor actor) {
        var order = new ArrayList<>(rules.list().all());
        var from = indexOf(order, key);
        var to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) {
            return new SettingResult.Same();
        }
        order.add(to, order.remove(from));
        var edits = new ArrayList<SettingEdit>();
        for (int place = 1; place <= order.size(); place++) {
            if (order.get(place - 1).position() != place) {
                var position = place;
                find(order.get(place - 1).key())
                        .ifPresent(seen -> edits.add(edit(seen.rule().at(position), seen.version())));
            }
        }
        return changes.make(edits, "", actor);
    }

    private static int indexOf(List<RoutingRule> rules, String key) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// After all others.
    int nextPosition() {
        return rules.list().all().stream().mapToInt(RoutingRule::position).max().orElse(0) + 1;
    }

    static SettingEdit edit(RoutingRule rule, long seen) {
        return new SettingEdit(KIND, rule.key(), rule.name(), RuleDocument.write(rule), seen);
    }
}
