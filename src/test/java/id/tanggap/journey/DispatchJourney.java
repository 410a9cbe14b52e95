package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.delivery.DeliveryTokens;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockConsistency;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.ticket.TicketTestSetup;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An order from the desk to the signature: given on a page, signed on a telephone. And 50 deliveries that are signed
/// with the network cut arrive once each; a conflict is shown and put right.
class DispatchJourney {

    private static final int DELIVERIES = 50;
    private static final int EACH = 10;
    private static final String STORE = "LBG-JALAN";

    /// Signs in one go: by hand is tried once, fifty times it takes minutes.
    private static final String SIGN = """
            (name) => {
              document.getElementById('receiver').value = name;
              const canvas = document.getElementById('sign');
              const place = canvas.getBoundingClientRect();
              const point = (type, x) => canvas.dispatchEvent(new PointerEvent(type,
                { pointerId: 1, clientX: place.left + x, clientY: place.top + x / 2 }));
              canvas.setPointerCapture = () => {};
              point('pointerdown', 20);
              for (let x = 30; x < 100; x += 10) point('pointermove', x);
              point('pointerup', 100);
              document.getElementById('go').click();
            }""";

    private static Chromium chromium;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer officer = house.somebody(Role.DUTY_OFFICER, null);
    private final DispatchOrders orders = house.room(DispatchOrders.class);
    private long site;
    private long item;
    private String incident = "";

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void a_store_and_an_incident() {
        house.clock.set(TicketTestSetup.TUESDAY);
        house.jdbc().sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', 'Lumbung Jalan', '33.21', -6.9, 110.6, 'village') on conflict do nothing
                        """).param("code", STORE).update();
        var store = house.room(Sites.class).find(new SiteCode(STORE)).orElseThrow();
        site = store.id();
        item = house.room(StockItems.class).find("selimut").orElseThrow().id();
        var lot = house.room(Lots.class).of(item, LotTerms.usual(2026, null));
        house.room(StockLedger.class)
                .receive(store, List.of(new LotAmount(lot, 5000)), new Recording(key(), officer, "", ""));
        incident = house.jdbc().sql("""
                        insert into incident (code, name, type, state, phase, urgency, started_at, origin, latitude,
                                              longitude, created_at, updated_at)
                        values ('K26-' || lpad(nextval('incident_code')::text, 4, '0'), 'Banjir Demak', 'banjir', 'open',
                                'tanggap-darurat', 'darurat', now(), 'person', -6.9, 110.6, now(), now())
                        returning code
                        """).query(String.class).single();
        house.jdbc().sql("""
                        insert into incident_place (incident_id, region)
                        select id, '33.21.09' from incident where code = :code
                        """).param("code", incident).update();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /// @return the path at which its receiver signs
    private OrderCode departed(String place, long blankets) {
        var id = house.jdbc()
                .sql("select id from incident where code = :code")
                .param("code", incident)
                .query(Long.class)
                .single();
        var code = ((DispatchResult.Done) orders.draft(new NewOrder(
                        key(),
                        id,
                        site,
                        Destination.place(new RegionCode("33.21.09"), place),
                        List.of(new NewOrder.Goods(item, blankets)),
                        List.of(),
                        List.of(),
                        ReleaseGround.NONE,
                        "",
                        officer)))
                .code();
        orders.send(code, officer);
        orders.move(code, DispatchState.DEPARTED, "", officer);
        return code;
    }

    private String address(OrderCode code) {
        var id = house.room(OrderRows.class).find(code).orElseThrow().id();
        return house.address("/delivery/" + house.room(DeliveryTokens.class).of(id))
                .toString();
    }

    private Visitors visitors() {
        return new Visitors(chromium, path -> house.address(path).toString(), name -> "sandi-" + name);
    }

    @Test
    void an_order_goes_from_the_desk_to_the_signature() {
        a_store_and_an_incident();
        try (var visitors = visitors()) {
            var desk = visitors.page(Visitors.desk().setLocale("id-ID"));
            visitors.signIn(desk, house.usernameOf(officer));
            desk.navigate(house.address("/incidents/" + incident).toString());
            desk.locator("a[href$='/dispatch']").click();
            desk.locator("a[href$='/dispatch/new']").first().click();
            desk.selectOption("[name=site]", STORE);
            desk.locator("form[method=get] button").click();
            desk.fill("[name=place]", "Karanganyar, posko SDN 2");
            desk.fill("[name=amount-selimut]", "999999");
            desk.locator("form[method=post].stock-form button.primary").click();
            assertThat(desk.locator("main [role=alert]")).containsText("Stok tidak cukup");
            desk.fill("[name=amount-selimut]", "400");
            desk.locator("form[method=post].stock-form button.primary").click();
            assertThat(desk.locator("h1")).containsText("posko SDN 2");
            desk.locator("form[action$='/request'] button").click();
            desk.locator("button:has-text('Catat berangkat')").click();
            assertThat(desk.locator("section[aria-labelledby=goods]")).containsText("400");
            var order = desk.url();
            desk.locator("a[href$='/note']").click();
            assertThat(desk.locator("figure svg path")).isVisible();
            var link = desk.locator(".address").first().textContent();

            var phone = visitors.page(Visitors.telephone().setLocale("id-ID"));
            phone.navigate(link);
            fits(phone);
            phone.locator("[data-step='-1']").click();
            assertThat(phone.locator(".missing")).containsText("kurang 1");
            phone.fill(".received", "380");
            phone.fill(".damaged", "15");
            phone.setInputFiles("#photo", new FilePayload("posko.jpg", "image/jpeg", photo()));
            assertThat(phone.locator("#photos img")).isVisible();
            sign(phone, "Bu Lurah Sumarni");
            assertThat(phone.locator("#result")).containsText("Terkirim");
            fits(phone);

            desk.navigate(order);
            assertThat(desk.locator("section[aria-labelledby=signed]")).containsText("Bu Lurah Sumarni");
            assertThat(desk.locator("section[aria-labelledby=signed] img")).hasCount(2);
            assertThat(desk.locator("section[aria-labelledby=goods] tbody .warn"))
                    .containsText("5");
            desk.locator("section[aria-labelledby=goods] summary").click();
            desk.locator("[name^=returned-]").fill("5");
            desk.locator("form[action$='/rest'] [name=reason]").fill("tidak dibutuhkan");
            desk.locator("form[action$='/rest'] button").click();
            assertThat(desk.locator("main [role=status]")).containsText("Tercatat");
            assertThat(desk.locator("section[aria-labelledby=goods] tbody .warn"))
                    .hasCount(0);
        }
        StockConsistency.check(house.jdbc());
    }

    private static void sign(Page phone, String name) {
        phone.fill("#receiver", name);
        var place = phone.locator("#sign").boundingBox();
        phone.mouse().move(place.x + 30, place.y + 60);
        phone.mouse().down();
        phone.mouse().move(place.x + 200, place.y + 50, new Mouse.MoveOptions().setSteps(5));
        phone.mouse().up();
        phone.locator("#go").click();
    }

    @Test
    void fifty_deliveries_signed_without_network_arrive_once_each_and_a_conflict_is_shown() {
        a_store_and_an_incident();
        var codes = new ArrayList<OrderCode>();
        for (var n = 0; n < DELIVERIES; n++) {
            codes.add(departed("Posko " + n, EACH));
        }
        var contested = departed("Posko rebutan", EACH);
        try (var visitors = visitors()) {
            visitors.foresee("Failed to load resource");
            visitors.foresee("ERR_INTERNET_DISCONNECTED");
            var phone = visitors.page(Visitors.telephone().setLocale("id-ID"));
            var other = visitors.page(Visitors.telephone().setLocale("id-ID"));
            phone.navigate(address(contested));
            assertThat(phone.locator("#ready")).isVisible();
            for (var code : codes) {
                phone.navigate(address(code));
            }

            phone.context().setOffline(true);
            for (var code : codes) {
                phone.navigate(address(code));
                phone.evaluate(SIGN, "Penerima " + code);
                assertThat(phone.locator("#result")).containsText("Tersimpan di HP");
            }
            phone.navigate(address(contested));
            sign(phone, "Yang kedua");
            assertThat(phone.locator("#waiting")).containsText(Integer.toString(DELIVERIES + 1));
            assertThat(signed()).isZero();

            other.navigate(address(contested));
            other.fill(".received", "6");
            sign(other, "Yang pertama");
            assertThat(other.locator("#result")).containsText("Terkirim");

            phone.context().setOffline(false);
            phone.evaluate("dispatchEvent(new Event('online'))");
            assertThat(phone.locator("#result"))
                    .containsText("Belum tercatat", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
            assertThat(phone.locator("#result")).containsText("Yang pertama");
            assertThat(phone.locator("#waiting")).hasText("");
            assertThat(signed()).isEqualTo(DELIVERIES + 1);
            assertThat(once()).isEqualTo(DELIVERIES);
            phone.evaluate("self.deliveryOutbox.send()");

            phone.locator("#result button").click();
            assertThat(phone.locator(".received")).hasValue("4");
            sign(phone, "Yang kedua");
            assertThat(phone.locator("#result")).containsText("Terkirim");
        }
        assertThat(once()).isEqualTo(DELIVERIES);
        assertThat(house.jdbc()
                        .sql(
                                "select sum(quantity)::bigint from stock_outstanding o join stock_movement m on m.id = o.movement_id"
                                        + " where m.kind = 'dispatch' and m.document in (:codes)")
                        .param("codes", codes.stream().map(OrderCode::value).toList())
                        .query(Long.class)
                        .single())
                .isZero();
        StockConsistency.check(house.jdbc());
    }

    private long signed() {
        return house.jdbc()
                .sql("""
                        select count(*) from dispatch_handover h join dispatch_order o on o.id = h.order_id
                        join incident i on i.id = o.incident_id where i.code = :incident and h.state = 'accepted'
                        """)
                .param("incident", incident)
                .query(Long.class)
                .single();
    }

    /// Deliveries that were signed once, all of them.
    private long once() {
        return house.jdbc()
                .sql("""
                        select count(*) from (
                            select h.order_id from dispatch_handover h join dispatch_order o on o.id = h.order_id
                            join incident i on i.id = o.incident_id
                            join dispatch_handover_line l on l.handover_id = h.id
                            where i.code = :incident and h.state = 'accepted' and o.place <> 'Posko rebutan'
                            group by h.order_id having count(*) = 1 and sum(l.received) = :each) d
                        """)
                .param("incident", incident)
                .param("each", EACH)
                .query(Long.class)
                .single();
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
