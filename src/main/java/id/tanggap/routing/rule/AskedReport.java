package id.tanggap.routing.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question while the rules are asked in turn: its words are read at most once, and only if a rule has words. Of one
/// thread.
final class AskedReport {

    private final RuleQuestion question;
    private final LocalDate day;
    private @Nullable List<String> words;

    AskedReport(RuleQuestion question) {
        this.question = question;
        this.day = question.facts().at().atZone(RulePeriod.ZONE).toLocalDate();
    }

    RuleQuestion question() {
        return question;
    }

    LocalDate day() {
        return day;
    }

    boolean liesIn(String area) {
        return question.place()
                .filter(place -> RuleScope.place(area, place.value()))
                .isPresent();
    }

    List<String> words() {
        var read = words;
        if (read == null) {
            read = RuleMatcher.words(question.facts().text());
            words = read;
        }
        return read;
    }
}
