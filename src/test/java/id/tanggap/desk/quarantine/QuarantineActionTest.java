package id.tanggap.desk.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What officers do with messages in quarantine, by the forms of the page.
class QuarantineActionTest {

    private static final String SITI = "Siti Aminah <siti.karantina@warga.test>";

    private final QuarantineHouse kept = new QuarantineHouse();
    private final Viewer supervisor = kept.house.somebody(Role.SUPERVISOR, null);
    private final FormClient desk = FormClient.signedIn(kept.house, supervisor);

    private HttpResponse<String> act(long id, String action, Map<String, String> form) {
        return desk.post("/quarantine/" + id + "/" + action, form);
    }

    @Test
    void a_message_that_can_be_read_now_becomes_a_ticket_by_another_attempt() {
        var id = kept.readableNow(SITI, "PKH belum cair", "PKH saya di Demak belum cair");

        assertThat(act(id, "attempt", Map.of()).body()).contains("Pesan dibaca lagi sekarang");

        kept.awaitState(id, "ticketed");
        assertThat(kept.ofTicket(id, "t.subject")).isEqualTo("PKH belum cair");
        assertThat(kept.recorded(id)).containsExactly("retry:" + supervisor.name());
        assertThat(desk.page("/quarantine/" + id)).contains("Menjadi tiket").doesNotContain("/attempt");
    }

    @Test
    void a_message_that_fails_again_comes_back_with_its_reason() {
        var id = kept.unreadable("gagal", "tetap tak terbaca");
        kept.house
                .jdbc()
                .sql("update inbound set attempts = 6, reason = 'OldException: lama' where id = :id")
                .param("id", id)
                .update();

        act(id, "attempt", Map.of());

        kept.awaitState(id, "quarantined");
        assertThat(kept.field(id, "reason")).isEqualTo("no-reader");
        assertThat(kept.field(id, "attempts")).isEqualTo("1");
    }

    @Test
    void an_officer_makes_a_ticket_with_clocks_and_the_original_as_a_file() {
        var id = kept.readableNow(SITI, "???", "isi rusak <script>alert(1)</script>");

        var page = act(
                id,
                "ticket",
                Map.of(
                        "subject", "Bantuan belum diterima",
                        "text", "Pelapor menulis bantuannya belum diterima.",
                        "placeText", "Kabupaten Demak",
                        "place", "33.21",
                        "category", "bansos.pkh"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/tickets/" + kept.ofTicket(id, "t.number"));
        assertThat(kept.state(id)).isEqualTo("ticketed");
        assertThat(kept.ofTicket(id, "t.subject || '|' || t.category || '|' || t.balai_code || '|' || t.channel"))
                .isEqualTo("Bantuan belum diterima|bansos.pkh|MGL|email");
        assertThat(kept.ofTicket(id, "select count(*) > 0 from sla_clock c where c.ticket_id = t.id"))
                .isEqualTo("true");
        assertThat(kept.ofTicket(id, "t.reporter_id"))
                .as("nobody said who reports")
                .isEmpty();
        assertThat(kept.recorded(id)).containsExactly("ticket:" + supervisor.name());
        var file = kept.ofTicket(id, "select min(a.id) from attachment a where a.ticket_id = t.id");
        var original = desk.bytes(page.uri().getPath() + "/files/" + file);
        assertThat(new String(original.body(), StandardCharsets.UTF_8)).contains("isi rusak <script>alert(1)</script>");
        assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("attachment").contains("karantina-" + id));
    }

    @Test
    void the_sender_is_the_reporter_only_if_the_officer_says_so() {
        var id = kept.readableNow(SITI, "???", "isi");
        assertThat(desk.page("/quarantine/" + id)).contains("siti.karantina@warga.test", "name=\"reporter\"");

        act(id, "ticket", Map.of("text", "Bantuan di Demak belum cair", "reporter", "1"));

        assertThat(kept.ofTicket(
                        id, "select string_agg(c.value, ' ') from contact_point c where c.reporter_id = t.reporter_id"))
                .isEqualTo("siti.karantina@warga.test");
    }

    @Test
    void a_ticket_needs_words_and_a_clear_place_and_keeps_what_was_typed() {
        var id = kept.unreadable("tiket", "x");

        assertThat(act(id, "ticket", Map.of("subject", "Sudah diketik", "text", " "))
                        .body())
                .contains("Tulis isi laporannya dulu", "Sudah diketik");
        assertThat(act(id, "ticket", Map.of("text", "Bantuan belum cair", "placeText", "Karanganyar"))
                        .body())
                .contains("Tempatnya belum jelas", "name=\"placeChosen\"", "Bantuan belum cair");
        assertThat(kept.state(id)).isEqualTo("quarantined");
    }

    @Test
    void a_refused_message_is_kept_with_the_reason() {
        var id = kept.unreadable("tolak", "promo murah");

        assertThat(act(id, "refusal", Map.of("reason", "x")).body()).contains("Tulis mengapa pesan ini ditolak");
        assertThat(kept.state(id)).isEqualTo("quarantined");
        assertThat(act(id, "refusal", Map.of("reason", "Iklan <b>berulang</b>")).body())
                .contains("Pesan ditolak");

        assertThat(kept.state(id)).isEqualTo("refused");
        assertThat(desk.page("/quarantine?channel=tolak")).doesNotContain("/quarantine/" + id);
        assertThat(desk.page("/quarantine?tab=refused&channel=tolak"))
                .contains("/quarantine/" + id, "Ditolak petugas: Iklan &lt;b&gt;berulang&lt;/b&gt;");
        assertThat(desk.page("/quarantine/" + id + "/raw")).contains("promo murah");
    }

    /// A channel that no reader knows has no name in the message files either.
    @Test
    void a_ticket_of_a_channel_without_a_name_breaks_no_list() {
        var id = kept.unreadable("faks-uji", "faks");

        var page = act(id, "ticket", Map.of("text", "Bantuan di Demak belum cair"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(desk.status("/queue?tab=new")).isEqualTo(200);
    }

    @Test
    void of_several_officers_at_once_one_wins_and_the_others_are_told() throws Exception {
        var other = FormClient.signedIn(kept.house, kept.house.somebody(Role.ADMIN, null));
        var third = FormClient.signedIn(kept.house, kept.house.somebody(Role.SUPERVISOR, null));
        for (var round = 0; round < 3; round++) {
            var id = kept.unreadable("lomba", "rebutan " + round);

            var answers = atOnce(List.of(
                    () -> act(id, "refusal", Map.of("reason", "bukan laporan")),
                    () -> other.post("/quarantine/" + id + "/ticket", Map.of("text", "Bantuan di Demak belum cair")),
                    () -> third.post("/quarantine/" + id + "/ticket", Map.of("text", "Bantuan di Kudus belum cair"))));

            assertThat(answers.stream().filter(page -> page.contains("Sudah ditangani lebih dulu")))
                    .hasSize(2);
            assertThat(kept.recorded(id)).hasSize(1);
            assertThat(kept.house
                            .jdbc()
                            .sql("select count(*) from attachment where name like :name")
                            .param("name", "karantina-" + id + ".%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(kept.state(id).equals("ticketed") ? 1 : 0);
        }
    }

    private static List<String> atOnce(List<Callable<HttpResponse<String>>> deeds) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(deeds);
            var pages = new java.util.ArrayList<String>();
            for (var answer : answers) {
                pages.add(answer.get().body());
            }
            return pages;
        }
    }
}
