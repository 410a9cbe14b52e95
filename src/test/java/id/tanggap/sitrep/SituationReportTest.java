package id.tanggap.sitrep;

import static id.tanggap.dispatch.DispatchTestSetup.delivered;
import static id.tanggap.dispatch.DispatchTestSetup.departed;
import static id.tanggap.dispatch.DispatchTestSetup.move;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.found;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.dispatch.DispatchTestSetup;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.needs.PeopleBase;
import id.tanggap.relief.NeededGoods;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefBase;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefResult;
import id.tanggap.stock.item.ItemContent;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock("IncidentTestSetup")
class SituationReportTest {

    private static final String PLACE = "12.71.01"; // of this test alone
    private static final String OTHER = "12.71.02";

    private final SituationReports reports = HOUSE.room(SituationReports.class);
    private final ApprovedReports approved = HOUSE.room(ApprovedReports.class);

    /// Lets a minute pass, so that the one before is over.
    private Instant nextMinute() {
        HOUSE.clock.pass(Duration.ofMinutes(3));
        return reports.latest();
    }

    private String at(Incident incident, Instant at) {
        return HOUSE.room(JsonMapper.class)
                .writeValueAsString(reports.at(incident.code(), at).orElseThrow());
    }

    private static OrderCode ordered(Incident incident, long blankets) {
        return DispatchTestSetup.ordered(incident, PLACE, blankets);
    }

    private static void counted(Incident incident, long displaced) {
        counted(incident, PLACE, displaced);
    }

    private static void counted(Incident incident, String place, long displaced) {
        var now = HOUSE.clock.instant();
        var count = PeopleCount.draft(
                new PeopleCount.Said(place, "displaced", displaced),
                new PeopleCount.Origin("own", PeopleCount.Way.ENTERED, "posko"),
                now,
                OFFICER.name());
        assertThat(HOUSE.room(ReliefNeeds.class).count(incident, count, OFFICER))
                .isEqualTo(ReliefResult.DONE);
    }

    private static IncidentFacts declared(IncidentFacts facts) {
        return new IncidentFacts(
                facts.name() + " besar",
                facts.type(),
                facts.phase(),
                facts.urgency(),
                facts.startedAt(),
                facts.lead(),
                new Declaration("Wali Kota Medan", "360/112", null, null),
                facts.exercise(),
                facts.places(),
                facts.areas());
    }

    @Test
    void a_past_minute_stays_the_same_whatever_happens_later() {
        var incident = opened(flood(PLACE));
        var first = reported(PLACE);
        attach(incident, first);
        attach(incident, reported(PLACE));
        var order = ordered(incident, 60);
        departed(order);
        counted(incident, 100);
        var early = nextMinute();
        var before = at(incident, early);

        attach(incident, reported(PLACE));
        done(HOUSE.room(TicketAttachments.class).detach(first.number(), OFFICER));
        var commands = HOUSE.room(IncidentCommands.class);
        var current = found(incident.code());
        done(commands.edit(incident.code(), declared(current.facts()), current.version(), OFFICER));
        done(commands.note(incident.code(), "Jembatan putus", OFFICER));
        move(order, DispatchState.ARRIVED);
        counted(incident, 300);
        ordered(incident, 5);
        var late = nextMinute();

        assertThat(at(incident, early)).isEqualTo(before);
        var then = reports.at(incident.code(), early).orElseThrow();
        assertThat(then.facts().name()).isEqualTo("Banjir uji");
        assertThat(then.facts().declaration()).isEmpty();
        assertThat(then.reports())
                .extracting(SituationReport.Reports::total, SituationReport.Reports::darurat)
                .containsExactly(2, 2);
        assertThat(then.relief().goods())
                .containsExactly(new SituationReport.GoodsLine("selimut", 60, 60, 0, 0, 0, 60));
        assertThat(then.needs().sum("displaced")).hasValue(100);
        assertThat(then.needs().items())
                .filteredOn(item -> item.item().equals("beras"))
                .containsExactly(new SituationReport.NeedTotal("beras", 120, 0, 0, 120, null));
        assertThat(then.decisions()).extracting(SituationReport.Decision::kind).containsExactly("undeclared");

        var now = reports.at(incident.code(), late).orElseThrow();
        assertThat(now.facts().name()).isEqualTo("Banjir uji besar");
        assertThat(now.facts().declaration()).startsWith("Wali Kota Medan, 360/112");
        assertThat(now.reports().total()).isEqualTo(2);
        assertThat(now.needs().sum("displaced")).hasValue(300);
        assertThat(now.relief().goods().getFirst().ordered()).isEqualTo(65);
        assertThat(now.relief().orders())
                .extracting(SituationReport.OrderLine::state)
                .containsExactly("arrived", "draft");
        assertThat(now.developments())
                .extracting(SituationReport.Development::kind)
                .containsExactly("opened", "departed", "declaration", "noted", "arrived");
    }

    @Test
    void every_figure_is_the_number_of_its_rows() {
        var incident = opened(flood(PLACE));
        attach(incident, reported(PLACE));
        var order = ordered(incident, 40);
        departed(order);
        var minute = nextMinute();

        var report = reports.at(incident.code(), minute).orElseThrow();
        var rows = reports.records(incident.code(), minute).orElseThrow();

        assertThat(report.reports().total()).isEqualTo(rows.tickets().size());
        assertThat(report.relief().goods().getFirst().sent())
                .isEqualTo(rows.orders().moves().stream()
                        .mapToLong(move -> move.quantity())
                        .sum());
    }

    @Test
    void goods_for_one_place_do_not_hide_what_another_lacks() {
        var incident = opened(flood(PLACE, OTHER));
        for (var place : List.of(PLACE, OTHER)) {
            counted(incident, place, 10);
            var base = new ReliefBase(PeopleBase.DISPLACED, null, "sphere-2018");
            HOUSE.room(ReliefNeeds.class).choose(incident, place, base, OFFICER);
        }
        var order = ordered(incident, 60);
        departed(order);
        delivered(order, 60);

        var needs = reports.at(incident.code(), nextMinute()).orElseThrow().needs();

        var blankets = needs.places().stream()
                .filter(one -> one.item().equals("selimut"))
                .toList();
        assertThat(blankets).hasSize(2);
        assertThat(blankets.getFirst().delivered()).isEqualTo(60);
        assertThat(blankets.getFirst().open()).isZero();
        assertThat(blankets.getLast().open()).isEqualTo(blankets.getLast().needed());
        assertThat(needs.items())
                .filteredOn(item -> item.item().equals("selimut"))
                .singleElement()
                .satisfies(sum ->
                        assertThat(sum.open()).isEqualTo(blankets.getLast().needed()));
        assertThat(needs.met().orElseThrow()).isLessThan(0.5);
    }

    @Test
    void goods_of_another_unit_than_their_need_count_by_what_one_holds_and_never_one_for_one() {
        var incident = opened(flood(PLACE));
        counted(incident, 100);
        var base = new ReliefBase(PeopleBase.DISPLACED, null, "sphere-2018");
        HOUSE.room(ReliefNeeds.class).choose(incident, PLACE, base, OFFICER);
        var order = ordered(incident, 3);
        departed(order);
        delivered(order, 3);
        var items = HOUSE.room(StockItems.class);
        var blanket = items.find("selimut").orElseThrow();
        try {
            items.put(kept(blanket, "bal", new ItemContent.Amount(new BigDecimal("25.5"), "lembar")), "Sari");
            var known = reports.at(incident.code(), nextMinute()).orElseThrow();
            assertThat(blankets(known))
                    .as("3 bales of 25.5, of 4 that are needed")
                    .isEqualTo(new SituationReport.NeedTotal(
                            "selimut", 100, 76, 0, 24, new NeededGoods(4, "bal", new BigDecimal("25.5"), "lembar")));
            var minute = nextMinute();
            var before = at(incident, minute);

            HOUSE.clock.pass(Duration.ofMinutes(1));
            items.put(kept(blanket, "bal", null), "Sari");
            assertThat(at(incident, minute))
                    .as("what was written later changes no past minute")
                    .isEqualTo(before);
            var unknown = reports.at(incident.code(), nextMinute()).orElseThrow();
            assertThat(blankets(unknown).delivered()).isZero();
            assertThat(unknown.isUnknown("selimut")).isTrue();
            assertThat(unknown.decisions())
                    .contains(new SituationReport.Decision("content", Map.of("item", "selimut")));
        } finally {
            items.put(blanket, "Sari");
        }
    }

    private static SituationReport.NeedTotal blankets(SituationReport report) {
        return report.needs().items().stream()
                .filter(item -> item.item().equals("selimut"))
                .findFirst()
                .orElseThrow();
    }

    private static StockItem kept(StockItem item, String unit, ItemContent.@Nullable Amount content) {
        return new StockItem(
                0,
                item.code(),
                item.nameId(),
                item.nameEn(),
                item.category(),
                unit,
                item.pack(),
                item.shelfDays(),
                item.unitKg(),
                content);
    }

    @Test
    void a_minute_that_is_not_over_has_no_report() {
        var incident = opened(flood(PLACE));

        assertThatThrownBy(() -> reports.at(incident.code(), HOUSE.clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reports.at(incident.code(), incident.createdAt().truncatedTo(java.time.temporal.ChronoUnit.DAYS)))
                .as("before it was known")
                .isEmpty();
    }

    @Test
    void approved_reports_are_numbered_kept_and_never_changed() {
        var incident = opened(flood(PLACE));
        var first = reports.at(incident.code(), nextMinute()).orElseThrow();
        var second = reports.at(incident.code(), nextMinute()).orElseThrow();

        approved.approve(first, (report, approval) -> new byte[] {1}, OFFICER);
        approved.approve(second, (report, approval) -> new byte[] {2}, OFFICER);
        var again = approved.approve(first, (report, approval) -> new byte[] {3}, OFFICER);

        assertThat(again.number()).isEqualTo(1);
        assertThat(approved.pdf(incident.code(), 1)).hasValue(new byte[] {1});
        assertThat(approved.list(incident.code()))
                .extracting(ApprovedReport::number)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> HOUSE.jdbc()
                        .sql("update situation_report set approved_by = 'orang lain'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void only_those_who_open_incidents_approve() {
        var report = reports.at(opened(flood(PLACE)).code(), nextMinute()).orElseThrow();
        var agent = HOUSE.somebody(Role.AGENT, null);

        assertThatThrownBy(() -> approved.approve(report, (one, approval) -> new byte[0], agent))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(SituationReports.mayRead(agent)).isFalse();
        assertThat(SituationReports.mayRead(HOUSE.somebody(Role.AUDITOR, null))).isTrue();
    }
}
