package id.tanggap.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.language.ShippedTable;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Which rule takes a report, which can no longer take any, and how a rule is kept.
class RuleListTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<List<String>> cases() {
        return ShippedTable.read(RuleListTest.class, "/routing/rules.tsv").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_report_goes_by_the_rule_that_the_table_says(List<String> row) {
        var decided =
                WrittenRules.of(row.getFirst()).decide(WrittenRules.question(row.subList(1, 9)), WrittenRules::isOpen);

        assertThat(decided.map(RoutingRule::name).orElse("-")).as(row.getLast()).isEqualTo(row.get(9));
    }

    @Test
    void each_rule_says_why_it_does_not_take_a_report() {
        var rules = WrittenRules.of(
                "a{category=rehsos} / b{words=kartu} / c{closed; place=33} / d{channel=email} / e{off; kind=aspirasi}");
        var question = WrittenRules.question(
                List.of("bansos.pkh", "33.21", "belum cair", "a@b.test", "email", "pengaduan", "biasa", "2026-11-30"));

        assertThat(rules.explain(question, WrittenRules::isOpen))
                .extracting(verdict -> verdict.miss().orElse(null))
                .containsExactly(RuleMiss.CATEGORY, RuleMiss.WORDS, RuleMiss.TARGET_CLOSED, null, RuleMiss.OFF);
    }

    /// The alarm is about the last rule of the list.
    @ParameterizedTest
    @CsvSource(delimiter = '\t', nullValues = "-", textBlock = """
            a{category=bansos.pkh}	-
            a{category=bansos.lama}	CATEGORY_GONE
            a{category=bansos.lama|bansos.pkh}	-
            a{category=umum.spam}	CATEGORY_APART
            a{category=umum}	-
            a{words=?!|...}	WORDS_EMPTY
            a{category=bansos; until=2026-11-29}	OVER
            a{off; category=bansos; until=2026-11-29}	-
            a{closed; category=bansos}	TARGET_CLOSED
            a{category=bansos} / b{category=bansos.pkh}	COVERED
            a{category=bansos} / b{category=bansos.pkh; words=kartu}	COVERED
            a{category=bansos; words=kartu} / b{category=bansos.pkh}	-
            a{words=kartu} / b{words=kartu merah}	COVERED
            a{words=kartu merah} / b{words=kartu}	-
            a{off; category=bansos} / b{category=bansos.pkh}	-
            a{closed; category=bansos} / b{category=bansos.pkh}	-
            a{place=33} / b{place=33.21|33.22}	COVERED
            a{place=33} / b{place=33.21|34}	-
            a{reporter=@go.id} / b{reporter=kadis@demak.go.id|@dinsos.go.id}	COVERED
            a{category=bansos; until=2026-12-31} / b{category=bansos}	-
            a{category=bansos; until=2026-12-31} / b{category=bansos; until=2026-12-31}	COVERED
            a{category=bansos; from=2026-12-10} / b{category=bansos}	-
            """)
    void a_rule_that_can_no_longer_fire_raises_an_alarm(String written, String fault) {
        var rules = WrittenRules.of(written);
        var inspector = new RuleInspector(Taxonomy.shipped(), new RuleTargets() {
            @Override
            public boolean isOpen(RuleTarget target) {
                return WrittenRules.isOpen(target);
            }

            @Override
            public String name(RuleTarget target) {
                return target.code();
            }
        });

        var found = inspector.faults(rules, TODAY).get(rules.all().getLast().key());
        assertThat(found == null ? null : found.kind().name()).isEqualTo(fault);
    }

    @Test
    void a_rule_is_the_same_after_it_was_kept() {
        var rule = WrittenRules.of(
                        "a{category=bansos; words=kartu merah|kks; reporter=@go.id; place=33.21; channel=sms;"
                                + " kind=aspirasi; urgency=biasa; from=2026-11-01; until=2026-12-01}")
                .all()
                .getFirst();

        var kept = JSON.readTree(JSON.writeValueAsString(RuleDocument.write(rule)));

        assertThat(RuleDocument.read(rule.key(), kept)).isEqualTo(rule);
        RuleConfiguration.check(rule.key(), kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
            {"name":"","target":"central","categories":["bansos"]}	name
            {"name":"a","target":"central"}	empty
            {"name":"a","target":"balai:demak","categories":["bansos"]}	target
            {"name":"a","target":"central","categories":["bansos"],"from":"besok"}	day
            {"name":"a","target":"central","words":["kartu"],"from":"2026-12-02","until":"2026-12-01"}	period
            {"name":"a","target":"central","words":[" "]}	long
            """)
    void what_is_no_rule_is_refused(String document, String why) {
        assertThatThrownBy(() -> RuleConfiguration.check("x", JSON.readTree(document)))
                .isInstanceOf(SettingRefusedException.class)
                .hasMessageContaining("settings.rules.refused." + why);
    }
}
