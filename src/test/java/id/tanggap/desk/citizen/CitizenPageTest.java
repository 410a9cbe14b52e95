package id.tanggap.desk.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.reporter.SamePersonLinks.Ground;
import id.tanggap.reporter.SamePersonLinks.Verdict;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The record of a citizen: what proves it, whom it may belong to, and who decides.
class CitizenPageTest {

    private static final AtomicInteger CITIZENS = new AtomicInteger();
    private static final Pattern UNDO = Pattern.compile("/links/(\\d+)/withdrawal");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer sari = house.somebody(Role.AGENT, null);
    private final FormClient browser = FormClient.signedIn(house, sari);
    private final SamePersonLinks same = house.room(SamePersonLinks.class);

    CitizenPageTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void the_ticket_leads_to_the_record_with_points_proof_and_tickets() {
        var ticket = reported("Wiji Lestari " + CITIZENS.incrementAndGet());
        assertThat(browser.page("/tickets/" + ticket.number().digits())).contains("/citizens/" + citizen(ticket));

        var page = page(ticket);

        assertThat(page)
                .contains(
                        "Wiji Lestari",
                        "@warga.test",
                        "tiket " + ticket.number().grouped(),
                        subject(ticket));
        assertThat(page).doesNotContain(address(ticket));
    }

    @Test
    void what_somebody_told_and_what_they_wish_is_written_beside_the_point() {
        var ticket = reported("Budi " + CITIZENS.incrementAndGet());
        var number = ContactPoint.phone("08121000" + 1000 + CITIZENS.incrementAndGet())
                .orElseThrow();
        house.room(ReporterDirectory.class).attach(citizen(ticket), number, house.clock.instant());
        var contact =
                house.room(ReporterDirectory.class).find(number).orElseThrow().contactId();
        house.room(ContactConsent.class)
                .record(
                        contact,
                        new ContactConsent.Change(true, "BERHENTI", "sms", "provider:uji"),
                        house.clock.instant());

        assertThat(page(ticket)).contains("disebut pelapor, belum terbukti", "Tidak mau dikirimi SMS", "BERHENTI");
    }

    @Test
    void the_same_name_at_the_same_place_is_suggested_and_at_another_is_not() {
        var name = "Suparmi " + CITIZENS.incrementAndGet();
        var one = reported(name);
        var other = reported(name.toUpperCase(java.util.Locale.ROOT));
        var elsewhere = reportedAt(name, "33.20");

        var page = page(one);

        assertThat(page).contains("Nama sama, tempat sama", "/citizens/" + citizen(other));
        assertThat(page).doesNotContain("/citizens/" + citizen(elsewhere) + "\"");
    }

    @Test
    void the_same_nik_on_a_ticket_is_suggested() {
        var one = reported("Nama " + CITIZENS.incrementAndGet());
        var other = reported("Lain " + CITIZENS.incrementAndGet());
        nik(one, "3321015505800001");
        nik(other, "3321015505800001");

        assertThat(page(one)).contains("NIK yang sama pada tiketnya", "/citizens/" + citizen(other));
    }

    @Test
    void an_address_that_another_has_is_kept_as_a_hint_for_both() {
        var one = reported("Siti " + CITIZENS.incrementAndGet());
        var other = reported("Aminah " + CITIZENS.incrementAndGet());
        var theirs = ContactPoint.email(address(other)).orElseThrow();

        assertThat(house.room(ReporterDirectory.class).attach(citizen(one), theirs, house.clock.instant()))
                .isFalse();

        assertThat(page(one)).contains("Menyebut alamat atau nomor yang sama", "/citizens/" + citizen(other));
        assertThat(page(other)).contains("Menyebut alamat atau nomor yang sama", "/citizens/" + citizen(one));
    }

    @Test
    void a_person_confirms_sees_all_tickets_and_takes_it_back() {
        var name = "Karsono " + CITIZENS.incrementAndGet();
        var one = reported(name);
        var other = reported(name);
        page(one);

        var confirmed = decide(one, other, "SAME");

        assertThat(confirmed).contains("Tercatat sebagai orang yang sama", subject(one), subject(other));
        assertThat(page(other)).contains(subject(one), subject(other));
        var link = UNDO.matcher(confirmed);
        assertThat(link.find()).isTrue();
        var undone = browser.post("/citizens/" + citizen(one) + "/links/" + link.group(1) + "/withdrawal", Map.of())
                .body();
        assertThat(undone).contains("Keputusan diurungkan", "Diurungkan oleh").doesNotContain(subject(other));
        assertThat(undone).contains("Nama sama, tempat sama");
    }

    @Test
    void who_is_somebody_else_is_not_suggested_again() {
        var name = "Partini " + CITIZENS.incrementAndGet();
        var one = reported(name);
        var other = reported(name);
        page(one);

        var page = decide(one, other, "DIFFERENT");

        assertThat(page).contains("orang lain", "Tidak ada catatan lain yang mirip");
        assertThat(same.group(citizen(one))).containsExactly(citizen(one));
    }

    @Test
    void three_records_are_one_person_through_the_middle_one_and_no_record_is_changed() {
        var one = citizen(reported("A " + CITIZENS.incrementAndGet()));
        var two = citizen(reported("B " + CITIZENS.incrementAndGet()));
        var three = citizen(reported("C " + CITIZENS.incrementAndGet()));
        var by = new SamePersonLinks.By(Objects.requireNonNull(sari.userId()), sari.name());
        same.decide(one, two, new SamePersonLinks.Decision(Verdict.SAME, Ground.PERSON, by));
        same.decide(three, two, new SamePersonLinks.Decision(Verdict.SAME, Ground.PERSON, by));

        assertThat(same.group(one)).containsExactly(one, two, three);
        assertThat(same.decide(two, one, new SamePersonLinks.Decision(Verdict.DIFFERENT, Ground.PERSON, by)))
                .isFalse();
        assertThat(same.decide(one, one, new SamePersonLinks.Decision(Verdict.SAME, Ground.PERSON, by)))
                .isFalse();
        same.undo(two, same.links(one).getFirst().id(), by);
        assertThat(same.group(one)).containsExactly(one);
        assertThat(same.group(two)).containsExactly(two, three);
        assertThat(house.jdbc()
                        .sql("select count(distinct reporter_id) from contact_point where reporter_id in (:ids)")
                        .param("ids", java.util.List.of(one, two, three))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /// Of another balai: not the record, not the suggestion, not the tickets of a linked one, not the decision.
    @Test
    void staff_of_a_balai_open_only_citizens_of_their_own_tickets() {
        var name = "Ngatini " + CITIZENS.incrementAndGet();
        var ours = reported(name);
        var theirs = reportedAt(name, "73.71");
        var balai = house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", ours.id())
                .query(String.class)
                .single();
        same.decide(
                citizen(ours),
                citizen(theirs),
                new SamePersonLinks.Decision(
                        Verdict.SAME,
                        Ground.PERSON,
                        new SamePersonLinks.By(Objects.requireNonNull(sari.userId()), "Sari")));
        var dewi = FormClient.signedIn(house, house.somebody(Role.BALAI, balai));

        assertThat(dewi.page("/citizens/" + citizen(ours)))
                .contains(subject(ours))
                .doesNotContain(subject(theirs), "/citizens/" + citizen(theirs), "Urungkan");
        assertThat(dewi.get("/citizens/" + citizen(theirs)).statusCode()).isEqualTo(404);
        assertThat(dewi.post(
                                "/citizens/" + citizen(ours) + "/links",
                                Map.of("other", Long.toString(citizen(theirs)), "verdict", "SAME"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_ticket_whose_reporter_stays_unnamed_leads_to_nobody() {
        var name = "Tak Bernama " + CITIZENS.incrementAndGet();
        var open = reported(name);
        var hidden = reported(name);
        var linked = reported(name);
        for (var ticket : java.util.List.of(hidden, linked)) {
            house.jdbc()
                    .sql("update ticket set confidential = true where id = :id")
                    .param("id", ticket.id())
                    .update();
        }
        same.decide(
                citizen(open),
                citizen(linked),
                new SamePersonLinks.Decision(
                        Verdict.SAME,
                        Ground.PERSON,
                        new SamePersonLinks.By(Objects.requireNonNull(sari.userId()), "Sari")));

        assertThat(page(open))
                .doesNotContain("/citizens/" + citizen(hidden), subject(hidden), subject(linked), "Urungkan");
        assertThat(browser.get("/citizens/" + citizen(hidden)).statusCode()).isEqualTo(404);
        assertThat(browser.page("/tickets/" + hidden.number().digits())).doesNotContain("/citizens/");
        var penyelia = FormClient.signedIn(house, house.somebody(Role.SUPERVISOR, null));
        assertThat(penyelia.page("/citizens/" + citizen(open)))
                .contains("/citizens/" + citizen(hidden), subject(linked), "Urungkan");
    }

    @Test
    void an_auditor_reads_the_record_and_decides_nothing() {
        var one = reported("Diaudit " + CITIZENS.incrementAndGet());
        var auditor = FormClient.signedIn(house, house.somebody(Role.AUDITOR, null));
        assertThat(auditor.page("/citizens/" + citizen(one))).contains(subject(one));

        assertThat(auditor.post(
                                "/citizens/" + citizen(one) + "/links",
                                Map.of("other", Long.toString(citizen(one)), "verdict", "SAME"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void many_tickets_come_by_the_page() {
        var first = reported("Tukang Lapor " + CITIZENS.incrementAndGet());
        for (var n = 0; n < 25; n++) {
            var more = reported("x");
            house.jdbc()
                    .sql("update ticket set reporter_id = :citizen where id = :id")
                    .param("citizen", citizen(first))
                    .param("id", more.id())
                    .update();
        }
        var page = page(first);
        assertThat(page).doesNotContain(subject(first) + "<");
        var next = Pattern.compile("\\?before=\\d+").matcher(page);
        assertThat(next.find()).isTrue();

        assertThat(browser.page("/citizens/" + citizen(first) + next.group())).contains(subject(first));
    }

    private OpenedTicket reported(String name) {
        return reportedAt(name, "33.21");
    }

    /// By somebody new, with this name.
    private OpenedTicket reportedAt(String name, String place) {
        var ticket = house.opened(Complaint.usual().at(place));
        house.jdbc()
                .sql("update reporter set name = :name where id = :id")
                .param("name", name)
                .param("id", citizen(ticket))
                .update();
        return ticket;
    }

    private void nik(OpenedTicket ticket, String nik) {
        house.jdbc()
                .sql("insert into ticket_field (ticket_id, code, value) values (:id, 'nik', :nik)")
                .param("id", ticket.id())
                .param("nik", nik)
                .update();
    }

    private String decide(OpenedTicket one, OpenedTicket other, String verdict) {
        return browser.post(
                        "/citizens/" + citizen(one) + "/links",
                        Map.of("other", Long.toString(citizen(other)), "verdict", verdict, "ground", "name"))
                .body();
    }

    private String page(OpenedTicket ticket) {
        return browser.page("/citizens/" + citizen(ticket));
    }

    private long citizen(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select reporter_id from ticket where id = :id")
                .param("id", ticket.id())
                .query(Long.class)
                .single();
    }

    private String subject(OpenedTicket ticket) {
        return text("select subject from ticket where id = :id", ticket);
    }

    private String address(OpenedTicket ticket) {
        return text(
                "select c.value from ticket t join contact_point c on c.id = t.reporter_via where t.id = :id", ticket);
    }

    private String text(String sql, OpenedTicket ticket) {
        return house.jdbc()
                .sql(sql)
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }
}
