package id.tanggap.relief;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.incident.Incident;
import id.tanggap.needs.PeopleBase;
import id.tanggap.relief.PeopleCount.Said;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowResult.Effect;
import id.tanggap.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Import of numbers of people, and which of them needs are computed from.
@ResourceLock("IncidentTestSetup")
class PeopleTableTest {

    private static final Incident FLOOD = opened(flood("81.01"));

    private final PeopleTable table = HOUSE.room(PeopleTable.class);
    private final ReliefNeeds needs = HOUSE.room(ReliefNeeds.class);

    @Test
    void the_same_file_again_changes_nothing_and_another_number_stands_beside_the_first() {
        var rows = List.of(
                row(2, "81.01.01", Map.of("displaced", "1.200", "households", "240", "women", "590", "men", "610")),
                row(3, "810102", Map.of("affected", "77")));

        assertThat(take(rows, false)).containsExactly(Effect.NEW, Effect.NEW);
        assertThat(numbers("81.01.01", "displaced"))
                .as("a preview writes nothing")
                .isEmpty();
        assertThat(take(rows, true)).containsExactly(Effect.NEW, Effect.NEW);
        assertThat(take(rows, true)).containsExactly(Effect.SAME, Effect.SAME);
        assertThat(take(List.of(row(2, "81.01.01", Map.of("displaced", "1.300"))), true))
                .containsExactly(Effect.CHANGED);

        assertThat(numbers("81.01.01", "displaced")).containsExactly(1300L, 1200L);
        assertThat(numbers("81.01.01", "women")).containsExactly(590L);
        assertThat(needs.counts(FLOOD))
                .filteredOn(count -> count.place().equals("81.01.02"))
                .singleElement()
                .satisfies(count -> assertThat(count.origin())
                        .isEqualTo(new PeopleCount.Origin("government", PeopleCount.Way.IMPORTED, "BPBD")));
    }

    @Test
    void what_is_wrong_is_said_by_row_and_the_others_are_taken() {
        var results = HOUSE.room(PeopleTable.class)
                .target(OFFICER)
                .take(
                        List.of(
                                row(2, "81.01.06", Map.of("displaced", "10")),
                                row(3, "81.01.06", Map.of("displaced", "11")),
                                row(4, "Atlantis", Map.of("displaced", "10")),
                                row(5, "81.01.09", Map.of("displaced", "-3")),
                                row(6, "81.01.09", Map.of()),
                                row(7, "81.01.09", Map.of("displaced", "1", "counted", "2031-01-01")),
                                row(8, "81.01.09", Map.of("displaced", "1", "source", "=cmd")),
                                row(9, "81.01.09", Map.of("displaced", "1", "incident", "K26-99999"))),
                        true);

        assertThat(results)
                .extracting(RowResult::effect)
                .containsExactly(
                        Effect.NEW, Effect.BAD, Effect.BAD, Effect.BAD, Effect.BAD, Effect.BAD, Effect.BAD, Effect.BAD);
        assertThat(results.subList(1, 8))
                .extracting(result -> result.problems().getFirst().reason().key())
                .containsExactly(
                        "reason.table.repeated",
                        "reason.relief.place",
                        "reason.table.not-a-number",
                        "reason.relief.no-figure",
                        "reason.relief.later",
                        "reason.table.not-a-choice",
                        "reason.relief.incident");
        assertThat(numbers("81.01.06", "displaced")).containsExactly(10L);
    }

    @Test
    void a_row_without_an_incident_is_of_the_only_open_one_there_or_says_that_it_is_not_clear() {
        opened(flood("81.08"));
        opened(flood("81.08.01"));

        assertThat(take(List.of(row(2, "81.08.01", Map.of("displaced", "1", "incident", ""))), true))
                .containsExactly(Effect.BAD);
        assertThat(take(List.of(row(2, "81.01.11", Map.of("displaced", "9", "incident", ""))), true))
                .containsExactly(Effect.NEW);
        assertThat(numbers("81.01.11", "displaced")).containsExactly(9L);
    }

    @Test
    void a_person_chooses_which_figure_is_used_and_later_ones_do_not_take_its_place() {
        var place = "81.01.12";
        var base = new ReliefBase(PeopleBase.DISPLACED, null, "bnpb-2008");
        take(List.of(row(2, place, Map.of("displaced", "100"))), true);
        needs.choose(FLOOD, place, base, OFFICER);
        var first = needs.counts(FLOOD).stream()
                .filter(count -> count.place().equals(place))
                .findFirst()
                .orElseThrow();

        assertThat(needs.use(FLOOD, new Said(place, "displaced", 0), first.id(), OFFICER))
                .isEqualTo(ReliefResult.DONE);
        take(List.of(row(2, place, Map.of("displaced", "150", "counted", "2026-01-20"))), true);

        assertThat(used(place)).as("the chosen one").isEqualTo(100);
        needs.use(FLOOD, new Said(place, "displaced", 0), null, OFFICER);
        assertThat(used(place)).as("the newest again").isEqualTo(150);
        assertThat(needs.history(FLOOD, 2))
                .extracting(change -> change.kind() + " " + change.number())
                .containsExactly("count null", "count 100");
        assertThat(needs.use(FLOOD, new Said("81.01.01", "displaced", 0), first.id(), OFFICER))
                .as("a count of another place")
                .isEqualTo(ReliefResult.REFUSED);
        assertThat(needs.use(FLOOD, new Said(place, "displaced", 0), first.id(), HOUSE.somebody(Role.AGENT, null)))
                .isEqualTo(ReliefResult.FORBIDDEN);
    }

    @Test
    void an_estimate_from_tickets_is_used_only_where_a_person_chooses_it() {
        var place = "81.01.13";
        var estimate = PeopleCount.draft(
                new Said(place, "displaced", 64),
                new PeopleCount.Origin("estimate", PeopleCount.Way.TICKETS, "12 warga"),
                HOUSE.clock.instant(),
                OFFICER.name());
        assertThat(needs.count(FLOOD, estimate, OFFICER)).isEqualTo(ReliefResult.DONE);
        take(List.of(row(2, place, Map.of("displaced", "50", "counted", "2026-01-01"))), true);

        assertThat(used(place)).isEqualTo(50);
        needs.choose(FLOOD, place, new ReliefBase(PeopleBase.DISPLACED, "estimate", "bnpb-2008"), OFFICER);
        assertThat(used(place)).isEqualTo(64);
    }

    private long used(String place) {
        return needs.table(FLOOD, 1).stream()
                .filter(one -> one.place().equals(place))
                .flatMap(one -> one.counts().stream())
                .filter(count -> count.figure().equals("displaced"))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private List<Effect> take(List<TableRow> rows, boolean write) {
        return table.target(OFFICER).take(new ArrayList<>(rows), write).stream()
                .map(RowResult::effect)
                .toList();
    }

    private List<Long> numbers(String place, String figure) {
        return needs.counts(FLOOD).stream()
                .filter(count -> count.place().equals(place) && count.figure().equals(figure))
                .map(PeopleCount::number)
                .toList();
    }

    private static TableRow row(int number, String place, Map<String, String> more) {
        var cells = new HashMap<>(Map.of(
                "incident",
                FLOOD.code().value(),
                "place",
                place,
                "counted",
                "2026-01-10 08.00",
                "source",
                "BPBD",
                "saidBy",
                "BPBD"));
        cells.putAll(more);
        cells.values().removeIf(String::isEmpty);
        return new TableRow(number, cells);
    }
}
