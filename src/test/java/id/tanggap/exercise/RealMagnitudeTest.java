package id.tanggap.exercise;

import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.attachment.BulkAttachment;
import id.tanggap.incident.attachment.TicketSuggestions;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.relief.ReliefPlans;
import id.tanggap.relief.Scenario;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.sitrep.SituationReports;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockConsistency;
import id.tanggap.stock.item.StockItems;
import id.tanggap.ticket.TicketSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The floods of Aceh with the amounts that were published: needs of tens of thousands against a store of thousands.
@ResourceLock("IncidentTestSetup")
class RealMagnitudeTest {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String MEALS = "makanan-siap-saji";

    private long exercise;

    @AfterEach
    void over() {
        HOUSE.room(Exercises.class).stop(exercise, OFFICER);
    }

    @Test
    void all_that_there_is_goes_where_tens_of_thousands_need_more_and_the_report_says_so() {
        var exercises = HOUSE.room(Exercises.class);
        exercise = ((ExerciseResult.Done) exercises.start("banjir-aceh", 100, OFFICER)).exercise();
        var incident = confirmed();
        var script = exercises.script(exercises.find(exercise).orElseThrow());
        var needs = HOUSE.room(ReliefNeeds.class);
        var now = HOUSE.clock.instant();
        script.affected()
                .forEach(one -> needs.count(
                        incident,
                        PeopleCount.draft(
                                new PeopleCount.Said(one.place(), "displaced", one.displaced()),
                                new PeopleCount.Origin("estimate", PeopleCount.Way.ENTERED, one.source()),
                                now,
                                "uji"),
                        OFFICER));
        var stock = script.stores().getFirst().stock();
        var needed = needs.table(incident, 3).stream()
                .flatMap(place -> place.rows().stream())
                .filter(row -> row.line().item().equals(MEALS))
                .mapToLong(row -> row.needed())
                .sum();

        var plan = planned(incident);
        var given = plan.outcome().lines().stream()
                .collect(Collectors.groupingBy(AllocationLine::item, Collectors.summingLong(AllocationLine::quantity)));

        assertThat(needed).isGreaterThan(20_000);
        assertThat(plan.outcome().lines())
                .allSatisfy(line -> assertThat(line.from()).startsWith("LTH" + exercise));
        assertThat(given)
                .allSatisfy((item, amount) ->
                        assertThat(amount).as(item).isLessThanOrEqualTo(stock.getOrDefault(item, 0L)));
        assertThat(given).containsEntry(MEALS, stock.get(MEALS));
        assertThat(plan.outcome().figures().unmet()).isPositive();

        assertThat(orders(incident, plan)).isNotEmpty().allMatch(DispatchResult.Done.class::isInstance);
        HOUSE.clock.pass(Duration.ofMinutes(3));
        var reports = HOUSE.room(SituationReports.class);
        var report = reports.at(incident.code(), reports.latest()).orElseThrow();

        assertThat(report.facts().exercise()).isTrue();
        assertThat(report.needs().sum("displaced"))
                .hasValue(script.affected().stream()
                        .mapToLong(one -> one.displaced())
                        .sum());
        assertThat(report.relief().goods())
                .filteredOn(line -> line.item().equals(MEALS))
                .singleElement()
                .satisfies(line -> assertThat(line.inTransit()).isEqualTo(stock.get(MEALS)));
        assertThat(report.needs().items())
                .filteredOn(line -> line.item().equals(MEALS))
                .singleElement()
                .satisfies(line -> assertThat(line.open()).isEqualTo(needed - stock.getOrDefault(MEALS, 0L)));
        StockConsistency.check(HOUSE.jdbc());
    }

    private Incident confirmed() {
        await().atMost(LONG).until(() -> {
            HOUSE.clock.pass(Duration.ofMillis(500));
            return count("ticket") == 40 && count("incident") >= 1;
        });
        var code = HOUSE.jdbc()
                .sql("select code from incident where exercise_id = :id and origin = 'alert'")
                .param("id", exercise)
                .query(String.class)
                .single();
        done(HOUSE.room(IncidentCommands.class).move(new IncidentCode(code), IncidentTransition.CONFIRM, "", OFFICER));
        var incident = HOUSE.room(Incidents.class).find(new IncidentCode(code)).orElseThrow();
        var suggested = HOUSE.room(TicketSuggestions.class).of(incident, OFFICER, 100);
        assertThat(suggested).hasSizeGreaterThan(20).allMatch(ticket -> ticket.exercise() != null);
        HOUSE.room(BulkAttachment.class)
                .attach(
                        incident.code(),
                        suggested.stream().map(TicketSummary::number).toList(),
                        OFFICER);
        return incident;
    }

    private int count(String table) {
        return HOUSE.jdbc()
                .sql("select count(*) from " + table + " where exercise_id = :id")
                .param("id", exercise)
                .query(Integer.class)
                .single();
    }

    private static ReliefPlan planned(Incident incident) {
        var plans = HOUSE.room(ReliefPlans.class);
        plans.compute(incident, 3, Scenario.NONE, OFFICER).orElseThrow();
        await().atMost(LONG).until(() -> !plans.newest(incident, 1).getFirst().isRunning());
        var plan = plans.newest(incident, 1).getFirst();
        plans.choose(incident, plan, "latihan", OFFICER);
        return plan;
    }

    /// One for each store and place, and each leaves.
    private static List<DispatchResult> orders(Incident incident, ReliefPlan plan) {
        var items = HOUSE.room(StockItems.class);
        var orders = HOUSE.room(DispatchOrders.class);
        Map<List<String>, List<AllocationLine>> ways = plan.outcome().lines().stream()
                .filter(line -> line.quantity() > 0)
                .collect(Collectors.groupingBy(line -> List.of(line.from(), line.to())));
        return ways.entrySet().stream()
                .map(way -> {
                    var done = (DispatchResult.Done) orders.draft(new NewOrder(
                            "uji-" + way.getKey(),
                            incident.id(),
                            HOUSE.room(Sites.class)
                                    .find(new SiteCode(way.getKey().getFirst()))
                                    .orElseThrow()
                                    .id(),
                            Destination.place(new RegionCode(way.getKey().getLast()), "Posko"),
                            way.getValue().stream()
                                    .map(line -> new NewOrder.Goods(
                                            items.find(line.item())
                                                    .orElseThrow()
                                                    .id(),
                                            line.quantity()))
                                    .toList(),
                            List.of(),
                            List.of(),
                            ReleaseGround.NONE,
                            "",
                            OFFICER));
                    orders.send(done.code(), OFFICER);
                    return orders.move(done.code(), DispatchState.DEPARTED, "", OFFICER);
                })
                .toList();
    }
}
