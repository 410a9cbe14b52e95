package id.tanggap.routing.rule;

import id.tanggap.region.RegionCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules and reports as tables of tests write them: `name{category=bansos|rehsos; words=kartu}`.
public final class WrittenRules {

    private WrittenRules() {}

    /// @param text rules parted by " / "; `closed` sends to a team that `isOpen` does not know
    public static RuleList of(String text) {
        var rules = new ArrayList<RoutingRule>();
        for (var one : text.split(" / ", -1)) {
            rules.add(rule(one.strip(), rules.size()));
        }
        return new RuleList(rules);
    }

    public static boolean isOpen(RuleTarget target) {
        return target instanceof RuleTarget.ToCentralUnit;
    }

    private static RoutingRule rule(String text, int position) {
        var name = text.substring(0, text.indexOf('{'));
        var said = new HashMap<String, String>();
        for (var part : text.substring(name.length() + 1, text.length() - 1).split(";", -1)) {
            var pair = part.strip().split("=", 2);
            said.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return new RoutingRule(
                "rule-" + position,
                name,
                position,
                !said.containsKey("off"),
                conditions(said),
                said.containsKey("closed") ? new RuleTarget.ToTeam(404) : new RuleTarget.ToCentralUnit(),
                new RulePeriod(day(said.get("from")), day(said.get("until"))),
                "",
                "");
    }

    private static RuleConditions conditions(Map<String, String> said) {
        return new RuleConditions(
                entries(said, "category"),
                entries(said, "words"),
                entries(said, "reporter"),
                entries(said, "place"),
                entries(said, "channel"),
                entries(said, "kind"),
                entries(said, "urgency"));
    }

    private static List<String> entries(Map<String, String> said, String name) {
        var text = said.getOrDefault(name, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /// @param row category, place, text, reporter, channel, kind, urgency, day
    static RuleQuestion question(List<String> row) {
        var at = LocalDate.parse(row.get(7))
                .atTime(LocalTime.NOON)
                .atZone(RulePeriod.ZONE)
                .toInstant();
        return new RuleQuestion(
                row.get(0),
                Optional.of(row.get(1)).filter(code -> !code.isEmpty()).map(RegionCode::new),
                new ReportFacts(row.get(2), List.of(row.get(3)), Set.of(row.get(4)), row.get(5), row.get(6), at));
    }
}
