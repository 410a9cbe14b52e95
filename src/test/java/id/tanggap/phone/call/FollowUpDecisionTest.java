package id.tanggap.phone.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpDecisionTest {

    private static final Instant END = Instant.parse("2026-11-24T03:00:00Z");

    static Stream<Row> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/phone/consequences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> new Row(List.of(line.split("\t", -1))));
    }

    /// A line of the table.
    record Row(List<String> cells) {
        String at(int column) {
            return cells.get(column);
        }

        @Override
        public String toString() {
            return String.join(" ", cells);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_call_becomes_what_the_table_says(Row row) {
        var context = new FollowUpDecision.Context(row.at(7).equals("yes") ? 42L : null, Duration.ofDays(7));

        var consequence = FollowUpDecision.of(facts(row), context);

        assertThat(words(consequence)).as(row.at(11)).isEqualTo(row.at(9));
        assertThat(consequence.reason().key()).isEqualTo("reason.phone." + row.at(10));
    }

    private static CallFacts facts(Row row) {
        var outcome = CallOutcome.of(row.at(1));
        var answered = outcome == CallOutcome.ANSWERED;
        return new CallFacts(
                CallDirection.of(row.at(0)),
                outcome,
                new CallFacts.Times(
                        END.minusSeconds(60),
                        answered ? END.minusSeconds(40) : null,
                        outcome == CallOutcome.ONGOING ? null : END,
                        END.plus(Duration.ofHours(Long.parseLong(row.at(5))))),
                party(row.at(2), "+6281234567890"),
                party(row.at(3), "+622112345678"),
                row.at(4).equals("-") ? null : "201",
                row.at(4).equals("7") ? 7L : null,
                false,
                row.at(6).equals("yes"),
                row.at(8).equals("yes"));
    }

    private static CallParty party(String kind, String number) {
        var value =
                switch (kind) {
                    case "number" -> number;
                    case "internal" -> "205";
                    case "short-code" -> "112";
                    default -> null;
                };
        return new CallParty(CallParty.Kind.of(kind), value);
    }

    private static String words(FollowUpDecision consequence) {
        return switch (consequence) {
            case FollowUpDecision.Draft draft -> "draft/" + orDash(draft.agent());
            case FollowUpDecision.Owed owed -> "owed";
            case FollowUpDecision.Attempt attempt -> "attempt/" + (attempt.reached() ? "reached" : "failed");
            case FollowUpDecision.Nothing nothing ->
                "nothing/" + nothing.because().code();
        };
    }

    private static String orDash(@Nullable Long agent) {
        return agent == null ? "-" : agent.toString();
    }
}
