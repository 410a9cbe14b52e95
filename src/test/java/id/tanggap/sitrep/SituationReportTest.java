package id.tanggap.sitrep;

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
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefResult;
import id.tanggap.resource.SiteCode;
import id.tanggap.resource.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock("IncidentTestSetup")
class SituationReportTest {

    private static final String PLACE = "12.71.01"; // of this test alone
    private static final AtomicInteger STORES = new AtomicInteger(700);

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
        var items = HOUSE.room(StockItems.class);
        var item = items.find("selimut").orElseThrow().id();
        var code = "LBG-" + STORES.incrementAndGet();
        HOUSE.jdbc().sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', :code, '12.71', 3.59, 98.67, 'village')
                        """).param("code", code).update();
        var store = HOUSE.room(Sites.class).find(new SiteCode(code)).orElseThrow();
        var lot = HOUSE.room(Lots.class).of(item, LotTerms.usual(2026, null));
        HOUSE.room(StockLedger.class)
                .receive(
                        store,
                        List.of(new LotAmount(lot, 500)),
                        new Recording(UUID.randomUUID().toString(), OFFICER, "", ""));
        var order = new NewOrder(
                UUID.randomUUID().toString(),
                incident.id(),
                store.id(),
                Destination.place(new RegionCode(PLACE), "Posko SDN 2"),
                List.of(new NewOrder.Goods(item, blankets)),
                List.of(),
                List.of(),
                ReleaseGround.NONE,
                "",
                OFFICER);
        return ((DispatchResult.Done) HOUSE.room(DispatchOrders.class).draft(order)).code();
    }

    private static void move(OrderCode order, DispatchState to) {
        assertThat(HOUSE.room(DispatchOrders.class).move(order, to, "", OFFICER))
                .isInstanceOf(DispatchResult.Done.class);
    }

    private static void counted(Incident incident, long displaced) {
        var now = HOUSE.clock.instant();
        var count = new PeopleCount(PLACE, "displaced", displaced, "own", "posko", now, now, OFFICER.name());
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
        HOUSE.room(DispatchOrders.class).send(order, OFFICER);
        move(order, DispatchState.DEPARTED);
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
                .containsExactly(new SituationReport.NeedTotal("beras", 120, 0, 0, 120));
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
        HOUSE.room(DispatchOrders.class).send(order, OFFICER);
        move(order, DispatchState.DEPARTED);
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
