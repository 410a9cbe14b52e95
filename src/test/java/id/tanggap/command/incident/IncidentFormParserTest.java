package id.tanggap.command.incident;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock("IncidentTestSetup")
class IncidentFormParserTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final IncidentFormParser parser = HOUSE.room(IncidentFormParser.class);

    private IncidentFormParser.Parsed parsed(Map<String, String> more) {
        var fields = new HashMap<>(Map.of("type", "banjir", "phase", "tanggap-darurat", "name", "Banjir"));
        fields.putAll(more);
        return parser.parse(new IncidentFactsForm(fields, Set.of("33.19.04")), WIB);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            field          | typed                     | problem
            type           | hujan meteor              | incident.problem.type
            phase          | darurat                   | incident.problem.phase
            placeText      | Negeri Antah Berantah     | incident.problem.place
            started        | kemarin sore              | incident.problem.started
            started        | 2199-01-01T00:00          | incident.problem.future
            declaredNumber | 300/2026                  | incident.problem.declared
            declaredFrom   | 1 Februari                | incident.problem.declared.dates
            lead           | 999999                    | incident.problem.lead
            lead           | 1; drop table incident    | incident.problem.lead
            circles        | -6.85, 110.84             | incident.problem.circle
            circles        | -6.85, 110.84, NaN        | incident.problem.circle
            circles        | NaN, 110.84, 5            | incident.problem.circle
            circles        | -6.85, 110.84, 4294968    | incident.problem.circle
            circles        | -6.85, 110.84, 1e400      | incident.problem.circle
            circles        | -6.85, 110.84, -5         | incident.problem.circle
            circles        | 96.85, 110.84, 5          | incident.problem.circle
            polygons       | -6.85, 110.84             | incident.problem.polygon
            """)
    void what_cannot_be_read_is_named(String field, String typed, String problem) {
        assertThat(parsed(Map.of(field, typed)).problems()).containsExactly(problem);
    }

    @Test
    void a_declaration_that_ends_before_it_begins_is_named() {
        assertThat(parsed(Map.of(
                                "declaredBy", "Bupati",
                                "declaredFrom", "2026-02-10",
                                "declaredUntil", "2026-02-01"))
                        .problems())
                .containsExactly("incident.problem.declared.dates");
    }

    @Test
    void circles_and_polygons_are_read_line_by_line() {
        var areas = parsed(Map.of(
                        "circles",
                        "-6.85, 110.84, 12\n-6.9;110.9;0.5",
                        "polygons",
                        "-6.8, 110.8\r\n-6.9, 110.8\r\n-6.9, 110.9\r\n\r\n-7 110\r\n-7.1 110\r\n-7.1 110.1"))
                .facts()
                .map(IncidentFacts::areas)
                .orElseThrow();

        assertThat(areas).hasSize(4);
        assertThat(areas.get(1)).isInstanceOfSatisfying(IncidentArea.Circle.class, circle -> assertThat(circle.metres())
                .isEqualTo(500));
        assertThat(areas.get(3)).isInstanceOf(IncidentArea.Polygon.class);
    }

    @Test
    void the_form_of_an_edit_reads_back_as_the_same_facts() {
        var facts = parsed(Map.of(
                        "circles", "-6.85, 110.84, 12.345",
                        "polygons", "-6.8, 110.8\n-6.9, 110.8\n-6.9, 110.9",
                        "declaredBy", "Bupati Kudus",
                        "declaredFrom", "2026-02-01",
                        "exercise", "true"))
                .facts()
                .orElseThrow();
        var form = IncidentFactsForm.of(facts, WIB);

        var again = parser.parse(form, WIB).facts().orElseThrow();

        assertThat(again.areas()).isEqualTo(facts.areas());
        assertThat(again.declaration()).isEqualTo(facts.declaration());
        assertThat(again.places()).isEqualTo(facts.places());
        assertThat(again.exercise()).isTrue();
        assertThat(Duration.between(again.startedAt(), facts.startedAt().truncatedTo(ChronoUnit.MINUTES)))
                .isZero();
    }

    @Test
    void without_a_name_it_is_named_by_type_and_place() {
        var fields = Map.of("type", "banjir", "phase", "tanggap-darurat");

        assertThat(parser.parse(new IncidentFactsForm(fields, Set.of("33.19.04")), WIB)
                        .facts()
                        .map(IncidentFacts::name))
                .contains("Banjir di Undaan, Kabupaten Kudus");
        assertThat(parser.parse(new IncidentFactsForm(fields, Set.of()), WIB).problems())
                .containsExactly("incident.problem.name", "incident.problem.nowhere");
    }

    @Test
    void codes_of_places_that_do_not_exist_are_left_out() {
        var form = new IncidentFactsForm(
                Map.of("type", "banjir", "phase", "transisi", "name", "x"), Set.of("33.19", "99.99", "'; --"));

        assertThat(parser.parse(form, WIB).facts().map(facts -> facts.places().size()))
                .contains(1);
        assertThat(List.copyOf(form.places())).hasSize(3);
    }
}
