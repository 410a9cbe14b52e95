package id.tanggap.routing.rule;

import id.tanggap.language.NormalisedWord;
import id.tanggap.language.WordReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A rule with its words read once, so that a report is compared in the time its own words take.
final class RuleMatcher {

    private static final int LONGEST_READ = 50_000;

    private final RoutingRule rule;
    private final List<List<String>> phrases;

    RuleMatcher(RoutingRule rule) {
        this.rule = rule;
        this.phrases = rule.when().words().stream()
                .map(RuleMatcher::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /// The words of a text as they were meant; the same for a rule's and a report's.
    static List<String> words(String text) {
        return WordReader.of(text.substring(0, Math.min(text.length(), LONGEST_READ))).stream()
                .map(NormalisedWord::normal)
                .toList();
    }

    RoutingRule rule() {
        return rule;
    }

    List<List<String>> phrases() {
        return phrases;
    }

    /// @return empty if the rule takes the report, as far as its conditions and days go
    Optional<RuleMiss> miss(AskedReport asked) {
        if (!rule.on()) {
            return Optional.of(RuleMiss.OFF);
        }
        if (rule.period().isBeforeStart(asked.day())) {
            return Optional.of(RuleMiss.NOT_YET);
        }
        return rule.period().isOver(asked.day()) ? Optional.of(RuleMiss.OVER) : unmet(asked);
    }

    /// What costs least is asked first.
    private Optional<RuleMiss> unmet(AskedReport asked) {
        var when = rule.when();
        var facts = asked.question().facts();
        if (!any(
                when.categories(),
                wanted -> RuleScope.category(wanted, asked.question().category()))) {
            return Optional.of(RuleMiss.CATEGORY);
        }
        if (!any(when.places(), wanted -> asked.liesIn(wanted))) {
            return Optional.of(RuleMiss.PLACE);
        }
        if (!any(when.kinds(), facts.kind()::equals)) {
            return Optional.of(RuleMiss.KIND);
        }
        if (!any(when.urgencies(), facts.urgency()::equals)) {
            return Optional.of(RuleMiss.URGENCY);
        }
        if (!any(when.channels(), facts.channels()::contains)) {
            return Optional.of(RuleMiss.CHANNEL);
        }
        if (!any(when.reporters(), wanted -> facts.reporters().stream()
                .anyMatch(reporter -> RuleScope.reporter(wanted, reporter)))) {
            return Optional.of(RuleMiss.REPORTER);
        }
        return when.words().isEmpty() || speaks(asked) ? Optional.empty() : Optional.of(RuleMiss.WORDS);
    }

    private boolean speaks(AskedReport asked) {
        return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(asked.words(), phrase) >= 0);
    }

    private static boolean any(List<String> wanted, java.util.function.Predicate<String> fits) {
        return wanted.isEmpty() || wanted.stream().anyMatch(fits);
    }
}
