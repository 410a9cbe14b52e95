package id.tanggap.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever rules and reports there are: a rule that is said to be covered decides nothing from today on, the rule that
/// decides is one that takes the report, and none before it does.
class RuleCoverProperties {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Property(tries = 500)
    void a_covered_rule_never_fires(@ForAll("rules") RuleList rules, @ForAll("reports") List<RuleQuestion> reports) {
        var covered = rules.all().stream()
                .filter(rule -> rules.coverOf(rule, TODAY, WrittenRules::isOpen).isPresent())
                .map(RoutingRule::key)
                .toList();

        for (var report : reports) {
            var decided = rules.decide(report, WrittenRules::isOpen).map(RoutingRule::key);
            assertThat(decided.filter(covered::contains)).isEmpty();
            var first = rules.explain(report, WrittenRules::isOpen).stream()
                    .filter(verdict -> verdict.miss().isEmpty())
                    .map(verdict -> verdict.rule().key())
                    .findFirst();
            assertThat(decided).isEqualTo(first);
        }
    }

    @Provide
    Arbitrary<RuleList> rules() {
        var rule = Combinators.combine(
                        some("category", "bansos", "bansos.pkh", "bansos.lain", "rehsos"),
                        some("words", "kartu", "kartu merah", "gk cair", "tidak"),
                        some("reporter", "@go.id", "@demak.go.id", "a@demak.go.id"),
                        some("place", "33", "33.21", "33.21.04"),
                        some("channel", "sms", "email"),
                        some("urgency", "darurat", "biasa"),
                        some("from", "2026-11-29", "2026-12-03").map(WrittenOne::first),
                        some("until", "2026-12-02", "2026-12-05").map(WrittenOne::first))
                .as((a, b, c, d, e, f, g, h) -> "r{" + String.join("; ", a, b, c, d, e, f, g, h) + "}");
        return rule.list().ofMinSize(2).ofMaxSize(5).map(all -> WrittenRules.of(String.join(" / ", all)));
    }

    /// A date has one entry.
    private static final class WrittenOne {
        static String first(String condition) {
            return condition.split("\\|", 2)[0];
        }
    }

    /// Mostly no condition: else nothing covers anything.
    private static Arbitrary<String> some(String name, String... entries) {
        var condition = Arbitraries.of(entries)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .map(chosen -> chosen.stream().collect(Collectors.joining("|", name + "=", "")));
        return Arbitraries.integers().between(0, 2).flatMap(n -> n == 0 ? condition : Arbitraries.just("any"));
    }

    @Provide
    Arbitrary<List<RuleQuestion>> reports() {
        return Combinators.combine(
                        Arbitraries.of("bansos.pkh", "bansos.lain", "rehsos.anak"),
                        Arbitraries.of("", "33", "33.21", "33.21.04"),
                        Arbitraries.of("kartu merah saya", "PKH gk cair", "kartu tidak cair", "halo"),
                        Arbitraries.of("a@demak.go.id", "b@x.demak.go.id", "c@go.id", "d@warga.test"),
                        Arbitraries.of("sms", "email"),
                        Arbitraries.of("darurat", "biasa"),
                        Arbitraries.of("2026-11-30", "2026-12-01", "2026-12-04", "2026-12-10"))
                .as((category, place, text, reporter, channel, urgency, day) -> WrittenRules.question(
                        List.of(category, place, text, reporter, channel, "pengaduan", urgency, day)))
                .list()
                .ofSize(20);
    }
}
