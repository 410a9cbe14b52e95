package id.tanggap.administration.rule;

import id.tanggap.access.register.AccountStore;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleFault;
import id.tanggap.setting.SettingEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who answers for the special rules: finds those whose owner left, and hands rules over.
@Component
public class RuleOwners {

    private final RoutingRules rules;
    private final RuleChanges changes;
    private final AccountStore accounts;

    RuleOwners(RoutingRules rules, RuleChanges changes, AccountStore accounts) {
        this.rules = rules;
        this.changes = changes;
        this.accounts = accounts;
    }

    /// Names of the rules of an account, in their order.
    public List<String> rulesOf(String username) {
        return owned(username).stream().map(RoutingRule::name).toList();
    }

    private List<RoutingRule> owned(String username) {
        return rules.list().all().stream()
                .filter(rule -> rule.owner().equalsIgnoreCase(username))
                .toList();
    }

    /// What gives the rules of one account to another one.
    public List<SettingEdit> handedOver(String from, String to) {
        return owned(from).stream()
                .flatMap(rule -> changes.find(rule.key()).stream())
                .map(seen -> RuleChanges.edit(seen.rule().ownedBy(to), seen.version()))
                .toList();
    }

    /// By the keys of the rules that are switched on; at most one statement.
    Map<String, RuleFault> faults() {
        var owned = rules.list().all().stream()
                .filter(rule -> rule.on() && !rule.owner().isEmpty())
                .toList();
        var here = here(owned.stream().map(RuleOwners::owner).collect(Collectors.toSet()));
        var faults = new HashMap<String, RuleFault>();
        for (var rule : owned) {
            if (!here.contains(owner(rule))) {
                faults.put(rule.key(), new RuleFault(RuleFault.Kind.OWNER_LEFT, rule.owner()));
            }
        }
        return faults;
    }

    private Set<String> here(Set<String> owners) {
        return accounts.find(owners).entrySet().stream()
                .filter(account -> account.getValue().setting().open())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String owner(RoutingRule rule) {
        return rule.owner().toLowerCase(Locale.ROOT);
    }
}
