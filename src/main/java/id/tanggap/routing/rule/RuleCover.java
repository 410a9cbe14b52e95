package id.tanggap.routing.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/// Whether an earlier rule takes every report that a later one would take, so that the later one never fires. Never
/// wrong when it says yes; several earlier rules that cover a later one only together are not noticed.
final class RuleCover {

    private RuleCover() {}

    static boolean covers(RuleMatcher earlier, RuleMatcher later, LocalDate today) {
        var wide = earlier.rule().when();
        var narrow = later.rule().when();
        return earlier.rule().on()
                && earlier.rule().period().covers(later.rule().period(), today)
                && takesIn(wide.categories(), narrow.categories(), RuleScope::category)
                && takesIn(wide.places(), narrow.places(), RuleScope::place)
                && takesIn(wide.reporters(), narrow.reporters(), RuleScope::reporter)
                && takesIn(wide.channels(), narrow.channels(), String::equals)
                && takesIn(wide.kinds(), narrow.kinds(), String::equals)
                && takesIn(wide.urgencies(), narrow.urgencies(), String::equals)
                && (wide.words().isEmpty() || speaksOfNoMore(earlier.phrases(), later));
    }

    /// No condition takes in everything; else each entry of the narrow one must be in one of the wide.
    private static <T> boolean takesIn(List<T> wide, List<T> narrow, BiPredicate<T, T> holds) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream().allMatch(one -> wide.stream().anyMatch(other -> holds.test(other, one))));
    }

    /// Whoever says "sekolah rakyat tutup" says "sekolah rakyat" too.
    private static boolean speaksOfNoMore(List<List<String>> phrases, RuleMatcher later) {
        return !later.rule().when().words().isEmpty()
                && takesIn(phrases, later.phrases(), (wide, narrow) -> Collections.indexOfSubList(narrow, wide) >= 0)
                && !phrases.isEmpty();
    }
}
