package id.tanggap.command.review;

import static id.tanggap.dispatch.DispatchTestSetup.delivered;
import static id.tanggap.dispatch.DispatchTestSetup.departed;
import static id.tanggap.dispatch.DispatchTestSetup.ordered;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.command.item.ItemNames;
import id.tanggap.incident.Incident;
import id.tanggap.needs.PeopleBase;
import id.tanggap.relief.NeededGoods;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefBase;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.review.IncidentReviews;
import id.tanggap.review.Lessons;
import id.tanggap.stock.item.StockItems;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("IncidentTestSetup")
class ReviewWordingTest {

    private static final String PLACE = "12.71.05"; // of this test alone

    private static Incident driven() {
        var incident = opened(flood(PLACE));
        var now = HOUSE.clock.instant();
        var needs = HOUSE.room(ReliefNeeds.class);
        needs.count(
                incident,
                PeopleCount.draft(
                        new PeopleCount.Said(PLACE, "displaced", 100),
                        new PeopleCount.Origin("own", PeopleCount.Way.ENTERED, "posko"),
                        now,
                        OFFICER.name()),
                OFFICER);
        needs.choose(incident, PLACE, new ReliefBase(PeopleBase.DISPLACED, null, "sphere-2018"), OFFICER);
        var order = ordered(incident, PLACE, 60);
        HOUSE.clock.pass(Duration.ofMinutes(20));
        departed(order);
        HOUSE.clock.pass(Duration.ofMinutes(70));
        delivered(order, 45);
        HOUSE.room(Lessons.class).add(incident.code(), "=HYPERLINK(\"http://x\")", "+62 Tagana", OFFICER);
        HOUSE.clock.pass(Duration.ofMinutes(3));
        return incident;
    }

    private static ReviewRows.Source source(Incident incident, Locale language) {
        var reviews = HOUSE.room(IncidentReviews.class);
        var records = reviews.records(incident.code()).orElseThrow();
        return new ReviewRows.Source(
                records, reviews.of(records), ItemNames.of(HOUSE.room(StockItems.class), reader(language)));
    }

    private static PageReader reader(Locale language) {
        var viewer = new Viewer(1L, "Uji", Role.DUTY_OFFICER, null, ZoneId.of("Asia/Jakarta"), language);
        return HOUSE.room(Wording.class).of(viewer, language);
    }

    @Test
    void goods_that_meet_a_need_of_another_unit_say_what_one_of_them_holds() {
        var bottles = new NeededGoods(2000, "botol", new BigDecimal("0.6"), "liter");
        var gallons = new NeededGoods(64, "galon", new BigDecimal("19.5"), "liter");
        var indonesian = ItemNames.of(HOUSE.room(StockItems.class), reader(Locale.of("id")));
        var english = ItemNames.of(HOUSE.room(StockItems.class), reader(Locale.ENGLISH));

        assertThat(indonesian.goods(bottles)).isEqualTo("2.000 botol 600 ml");
        assertThat(indonesian.goods(gallons)).isEqualTo("64 galon 19,5 liter");
        assertThat(english.goods(gallons)).isEqualTo("64 galon 19.5 liter");
        assertThat(indonesian.isUnknown("air-minum")).isFalse();
    }

    @Test
    void needs_are_written_in_the_unit_of_their_norm() {
        var items = ItemNames.of(HOUSE.room(StockItems.class), reader(Locale.of("id")));
        assertThat(items.ofNeed("air-minum")).isEqualTo("Air minum kemasan (liter)");
        assertThat(items.withUnit("air-minum")).isEqualTo("Air minum kemasan (botol)");
        assertThat(items.ofNeed("sabun-mandi")).endsWith("(gram)");
        assertThat(items.ofNeed("family-kit")).isEqualTo(items.withUnit("family-kit"));
    }

    @Test
    void every_figure_of_the_page_opens_its_rows_and_every_part_is_a_table_without_formulas() {
        var source = source(driven(), Locale.of("id"));
        var page = new ReviewWording(source.review(), source.items()).page();
        var rows = HOUSE.room(ReviewRows.class);

        assertThat(page.times()).isNotEmpty();
        page.times().forEach(one -> assertThat(
                        rows.of(one.rows(), source).orElseThrow().rows())
                .hasSize(one.count()));
        page.stock().forEach(one -> assertThat(
                        rows.of(one.rows(), source).orElseThrow().rows())
                .isNotEmpty());
        page.needs().forEach(place -> place.rows()
                .forEach(one -> assertThat(rows.of(one.rows(), source)).isPresent()));
        assertThat(page.needs().getFirst().rows())
                .filteredOn(one -> one.name().startsWith("Selimut"))
                .singleElement()
                .satisfies(one -> assertThat(one.percent()).isEqualTo(45));
        assertThat(rows.of("need:x:selimut", source)).isEmpty();
        assertThat(rows.of("apa saja", source)).isEmpty();

        assertThat(csv(source, "lessons"))
                .contains("#description", "'=HYPERLINK", "'+62 Tagana")
                .doesNotContain(",\"=", ",\"+");
        assertThat(csv(source, "needs")).contains("#inneed+num", "\"100\",\"60\",\"45\",\"15\"");
        assertThat(csv(source, "orders")).contains("#date+departed");
        for (var part : new String[] {"times", "stock", "promises"}) {
            assertThat(csv(source, part)).contains("#");
        }
        assertThat(new ReviewTables(source.review(), source.items()).table("lain"))
                .isEmpty();
    }

    private static String csv(ReviewRows.Source source, String part) {
        var table =
                new ReviewTables(source.review(), source.items()).table(part).orElseThrow();
        var out = new StringWriter();
        new HxlWriter(table.fields(), Locale.of("id"), out).writeAll(table.rows());
        return out.toString();
    }
}
