package id.tanggap.routing.rule;

import id.tanggap.platform.code.Coded;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// Keeps the rules among the settings, and their list as it is now on every node.
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    private static final String PLACE = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_ENTRY = 320;

    @Bean
    SettingKind routingRuleKind(SettingDocuments documents) {
        return documents.kind(RuleDocument.KIND, RuleConfiguration::check);
    }

    @Bean
    RoutingRules routingRules(LiveSettings live, SettingDocuments documents, RuleTargets targets) {
        return new RoutingRules(live.live(() -> list(documents), RuleDocument.KIND), targets);
    }

    private static RuleList list(SettingDocuments documents) {
        return new RuleList(documents.all(RuleDocument.KIND, JsonNode.class).entrySet().stream()
                .map(rule -> RuleDocument.read(rule.getKey(), rule.getValue()))
                .toList());
    }

    /// What is wrong whatever else there is; whether a rule can fire is for `RuleInspector`.
    static void check(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var rule = RuleDocument.read(key, value);
        refuseIf(rule.name().isEmpty() || rule.name().length() > LONGEST_NAME, "settings.rules.refused.name");
        refuseIf(rule.when().isEmpty(), "settings.rules.refused.empty");
        refuseIf(isTooLong(rule), "settings.rules.refused.long");
        refuseIf(!isOfTheLists(rule.when()), "settings.rules.refused.choice");
        var period = rule.period();
        refuseIf(
                period.from() != null
                        && period.until() != null
                        && period.until().isBefore(period.from()),
                "settings.rules.refused.period");
    }

    /// A category may have gone; then an alarm says so.
    private static boolean isOfTheLists(RuleConditions when) {
        return when.categories().stream().allMatch(code -> code.matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)?"))
                && when.places().stream().allMatch(code -> code.matches(PLACE))
                && when.kinds().stream().allMatch(code -> Stream.of(Kind.values())
                        .anyMatch(kind -> kind.code().equals(code)))
                && when.urgencies().stream()
                        .allMatch(code -> Coded.find(Urgency.values(), code).isPresent());
    }

    private static boolean isTooLong(RoutingRule rule) {
        var when = rule.when();
        return rule.note().length() > LONGEST_NOTE
                || Stream.of(
                                when.categories(),
                                when.words(),
                                when.reporters(),
                                when.places(),
                                when.channels(),
                                when.kinds(),
                                when.urgencies())
                        .anyMatch(list -> list.size() > MOST_ENTRIES
                                || list.stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_ENTRY));
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new SettingRefusedException(key);
        }
    }
}
