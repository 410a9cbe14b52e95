package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Unique;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.person.People;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockConsistency;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An order by text: who is asked, what they answer, who is asked next, and what the goods do.
class DispatchTextTest extends TextHouse {

    private static final Viewer OFFICER =
            new Viewer(null, "Dewi", Role.DUTY_OFFICER, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));

    @Autowired
    private DispatchOrders orders;

    @Autowired
    private DispatchReader reader;

    @Autowired
    private People people;

    @Autowired
    private Sites sites;

    @Autowired
    private StockItems items;

    @Autowired
    private Lots lots;

    @Autowired
    private StockLedger ledger;

    private String skill = "";
    private long site;
    private long incident;
    private long item;

    @BeforeEach
    void a_store_with_blankets() {
        skill = "uji-" + Unique.word();
        item = items.find("selimut").orElseThrow().id();
        var code = "LBG-" + Unique.word().toUpperCase(Locale.ROOT);
        jdbc.sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', 'Lumbung Uji', '33.21', -6.9, 110.6, 'village')
                        """).param("code", code).update();
        var store = sites.find(new SiteCode(code)).orElseThrow();
        site = store.id();
        var lot = lots.of(item, LotTerms.usual(2026, null));
        assertThat(ledger.receive(
                        store,
                        List.of(new LotAmount(lot, 500)),
                        new Recording(UUID.randomUUID().toString(), OFFICER, "", "")))
                .isInstanceOf(StockOutcome.Recorded.class);
        incident = jdbc.sql("""
                        insert into incident (code, name, type, state, phase, urgency, started_at, origin, created_at,
                                              updated_at)
                        values ('K26-' || lpad(nextval('incident_code')::text, 4, '0'), 'Banjir Uji', 'lain', 'open',
                                'tanggap-darurat', 'darurat', now(), 'person', now(), now())
                        returning id
                        """).query(Long.class).single();
    }

    /// @param south degrees from the store
    private String person(double south, boolean certified) {
        var phone = someNumber();
        jdbc.sql("""
                        insert into person (name, kind, kabkota, latitude, longitude, phone, availability, consent_at, skills,
                                            certificates)
                        values (:phone, 'tagana', '33.21', -6.9 - :south, 110.6, :phone, 'on-duty', now(),
                                array[:skill], case when :certified
                                    then jsonb_build_array(jsonb_build_object('name', :skill::text, 'expires', null))
                                    else '[]'::jsonb end)
                        """)
                .param("phone", phone)
                .param("south", south)
                .param("skill", skill)
                .param("certified", certified)
                .update();
        return phone;
    }

    private OrderCode given(int people, long blankets) {
        var result = orders.draft(new NewOrder(
                UUID.randomUUID().toString(),
                incident,
                site,
                Destination.place(new RegionCode("33.21.09"), "Karanganyar, posko SDN 2"),
                blankets == 0 ? List.of() : List.of(new NewOrder.Goods(item, blankets)),
                people == 0 ? List.of() : List.of(new NewOrder.PeopleWanted(skill, people)),
                List.of(),
                ReleaseGround.NONE,
                "",
                OFFICER));
        var code = ((DispatchResult.Done) result).code();
        assertThat(orders.send(code, OFFICER)).isEqualTo(new DispatchResult.Done(code, false));
        assertThat(orders.send(code, OFFICER)).isEqualTo(new DispatchResult.Done(code, true));
        return code;
    }

    private DispatchOrder order(OrderCode code) {
        return reader.find(code, OFFICER).orElseThrow().order();
    }

    private DispatchState state(OrderCode code) {
        return order(code).state();
    }

    private List<String> asked(OrderCode code) {
        return reader.people(order(code)).stream().map(CrewMember::name).toList();
    }

    private DispatchState stateOf(OrderCode code, String phone) {
        return reader.people(order(code)).stream()
                .filter(member -> member.name().equals(phone))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private boolean isTicket(String phone, String text) {
        return intake.submit(arrival(Sent.sms(phone, text), "SM" + System.nanoTime()))
                .number()
                .isPresent();
    }

    private long stored() {
        return jdbc.sql("select quantity from stock_balance where site_id = :site")
                .param("site", site)
                .query(Long.class)
                .single();
    }

    @Test
    void the_best_are_asked_and_their_texts_move_the_order_and_its_goods() {
        var far = person(0.9, false);
        var near = person(0.05, false);
        var certified = person(0.5, true);
        var code = given(2, 400);
        assertThat(asked(code)).containsExactly(certified, near).doesNotContain(far);
        await().until(() -> SMS.to(near).size() == 1);
        assertThat(SMS.to(near).getFirst().content().body())
                .contains(code.value(), "SIAP", "TIDAK BISA", "400 lembar Selimut");
        assertThat(state(code)).isEqualTo(DispatchState.WAITING);

        assertThat(isTicket(near, "Siap ndan!")).isFalse();
        assertThat(isTicket(near, "siap")).isFalse();
        assertThat(state(code)).isEqualTo(DispatchState.WAITING);
        assertThat(isTicket(certified, "SIAP")).isFalse();
        assertThat(state(code)).isEqualTo(DispatchState.READY);
        assertThat(stored()).isEqualTo(500);

        assertThat(isTicket(near, "sdh brangkat pak")).isFalse();
        assertThat(state(code)).isEqualTo(DispatchState.DEPARTED);
        assertThat(stored()).isEqualTo(100);
        assertThat(people.byPhone(near)
                        .orElseThrow()
                        .about()
                        .availability()
                        .state()
                        .code())
                .isEqualTo("sent");
        assertThat(reader.lines(order(code))).singleElement().satisfies(line -> assertThat(line.inTransit())
                .isEqualTo(400));
        assertThat(isTicket(near, "BERANGKAT")).isFalse();
        assertThat(isTicket(near, "SIAP")).isFalse();
        assertThat(stateOf(code, near)).isEqualTo(DispatchState.DEPARTED);

        assertThat(isTicket(certified, "tiba")).isFalse();
        assertThat(state(code)).isEqualTo(DispatchState.ARRIVED);
        assertThat(stateOf(code, certified)).isEqualTo(DispatchState.ARRIVED);
        isTicket(near, "kembali");
        assertThat(state(code)).isEqualTo(DispatchState.ARRIVED);
        isTicket(certified, "sudah pulang");
        assertThat(state(code)).isEqualTo(DispatchState.RETURNED);
        assertThat(people.byPhone(near)
                        .orElseThrow()
                        .about()
                        .availability()
                        .state()
                        .code())
                .isEqualTo("resting");

        // who came back lately is asked after the rested
        var again = given(1, 0);
        assertThat(asked(again)).containsExactly(far);
        StockConsistency.check(jdbc);
    }

    @Test
    void who_cannot_or_does_not_answer_is_replaced_by_the_next_once() {
        var first = person(0.01, false);
        var second = person(0.3, false);
        var third = person(0.6, false);
        var code = given(1, 0);
        assertThat(asked(code)).containsExactly(first);

        assertThat(isTicket(first, "maaf pak tdk bisa")).isFalse();
        assertThat(stateOf(code, first)).isEqualTo(DispatchState.UNABLE);
        assertThat(asked(code)).containsExactly(first, second);

        clock.pass(Duration.ofMinutes(16));
        await().until(() -> asked(code).size() == 3);
        assertThat(stateOf(code, second)).isEqualTo(DispatchState.UNANSWERED);
        assertThat(asked(code)).containsExactly(first, second, third);
        await().until(() -> SMS.to(third).size() == 1);
        assertThat(SMS.to(second)).hasSize(2);

        assertThat(isTicket(second, "siap")).isFalse();
        assertThat(stateOf(code, second)).isEqualTo(DispatchState.UNANSWERED);
        assertThat(reader.log(order(code))).first().satisfies(line -> {
            assertThat(line.entry().kind()).isEqualTo("late");
            assertThat(line.way()).isEqualTo("text");
        });
        assertThat(state(code)).isEqualTo(DispatchState.WAITING);
        isTicket(third, "siap");
        assertThat(state(code)).isEqualTo(DispatchState.READY);
    }

    @Test
    void a_text_from_another_number_changes_nothing_and_is_a_citizens() {
        var asked = person(0.01, false);
        var code = given(1, 0);
        var before = order(code);

        assertThat(isTicket(someNumber(), "SIAP")).isTrue();
        assertThat(isTicket(person(0.2, false), "tidak bisa")).isTrue();
        assertThat(order(code)).isEqualTo(before);

        assertThat(isTicket(asked, "Siapa yang bisa bantu kami di Kudus? Rumah kebanjiran"))
                .isTrue();
        assertThat(order(code)).isEqualTo(before);
    }

    @Test
    void a_text_whose_goods_cannot_leave_is_on_record_and_not_lost() {
        var phone = person(0.01, false);
        var code = given(1, 100);
        jdbc.sql("update site set needs_declaration = true where id = :site")
                .param("site", site)
                .update();
        isTicket(phone, "siap");

        assertThat(isTicket(phone, "berangkat")).isFalse();

        assertThat(state(code)).isEqualTo(DispatchState.READY);
        assertThat(reader.log(order(code)).getFirst().entry().kind()).isEqualTo("stuck");
        assertThat(stored()).isEqualTo(500);
    }

    @Test
    void goods_that_were_called_off_are_free_again() {
        var code = given(0, 450);
        assertThat(state(code)).isEqualTo(DispatchState.READY);
        assertThat(orders.move(code, DispatchState.CANCELLED, "", OFFICER)).isInstanceOf(DispatchResult.Refused.class);

        assertThat(orders.move(code, DispatchState.CANCELLED, "jalan putus", OFFICER))
                .isEqualTo(new DispatchResult.Done(code, false));

        assertThat(given(0, 500)).isNotEqualTo(code);
        StockConsistency.check(jdbc);
    }
}
