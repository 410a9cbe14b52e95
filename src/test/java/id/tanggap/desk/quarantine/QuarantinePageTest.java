package id.tanggap.desk.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What could not be read, as officers see it: listed, shown as text, recorded; by the pages themselves.
class QuarantinePageTest {

    private static final Pattern ITEM = Pattern.compile("href=\"/quarantine/(\\d+)\"");

    private static final String ATTACK = """
            From: "<img src=x onerror=alert(1)>" <evil@elsewhere.test>
            Subject: <script>alert(1)</script> aman\u202egpj.exe
            Content-Type: text/html

            <html><script>alert(2)</script><svg onload=alert(3)><iframe src="https://evil.test/"></iframe>
            <link rel=stylesheet href=https://evil.test/a.css></pre></main>\u202eneleb\u2066\u0000\u001b[31m\u200b
            """;

    private final QuarantineHouse kept = new QuarantineHouse();
    private final Viewer supervisor = kept.house.somebody(Role.SUPERVISOR, null);
    private final FormClient desk = FormClient.signedIn(kept.house, supervisor);

    private FormClient signedIn(Role role, @Nullable String balai) {
        return FormClient.signedIn(kept.house, kept.house.somebody(role, balai));
    }

    @Test
    void a_message_that_nobody_can_read_is_listed_with_its_reason_sender_and_subject() {
        var bounce = kept.bounce("");

        var page = desk.page("/quarantine");

        assertThat(page)
                .contains("/quarantine/" + bounce, "Undelivered Mail", "postmaster@elsewhere.test", "email-uji")
                .contains("Laporan gagal kirim yang tidak menyebut surat kita", "bounce-unmatched");
        assertThat(FormClient.signedIn(kept.house, kept.house.somebody(Role.ADMIN, null))
                        .page("/channels"))
                .contains("href=\"/quarantine\"", "pesan di karantina");
    }

    @Test
    void only_those_who_see_everything_come_in() {
        var id = kept.unreadable("tertutup", "Subject: rahasia sekali\n\nisi rahasia");

        for (var stranger :
                List.of(signedIn(Role.AGENT, null), signedIn(Role.BALAI, "MGL"), signedIn(Role.AUDITOR, null))) {
            for (var path : List.of("", "/" + id, "/" + id + "/raw", "/" + id + "/original")) {
                var answer = stranger.get("/quarantine" + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("rahasia");
            }
            for (var action : List.of("attempt", "refusal", "ticket")) {
                assertThat(stranger.post("/quarantine/" + id + "/" + action, Map.of("reason", "coba", "text", "coba"))
                                .statusCode())
                        .as(action)
                        .isEqualTo(403);
            }
        }
        assertThat(kept.state(id)).isEqualTo("quarantined");
        assertThat(kept.recorded(id)).isEmpty();
    }

    @Test
    void nothing_of_an_attackers_message_runs_on_a_page() {
        var id = kept.unreadable("serangan", ATTACK);
        kept.house
                .jdbc()
                .sql("update inbound set channel = 'email' where id = :id")
                .param("id", id)
                .update();

        for (var path : List.of("/quarantine", "/quarantine/" + id, "/quarantine/" + id + "/raw")) {
            var answer = desk.get(path);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("<script>alert", "<svg onload", "<img src=x", "<iframe", "<link rel=stylesheet")
                    .doesNotContain("\u202e", "\u2066", "\u200b", "\u001b", "\u0000")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "⟦U+202E⟧gpj.exe");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        }
        assertThat(desk.page("/quarantine/" + id + "/raw"))
                .contains("&lt;svg onload=alert(3)&gt;", "⟦U+2066⟧␀␛[31m⟦U+200B⟧", "&lt;/pre&gt;&lt;/main&gt;");
    }

    @Test
    void the_original_is_a_download_that_no_browser_opens() {
        var id = kept.unreadable("unduhan", ATTACK);

        var answer = desk.bytes("/quarantine/" + id + "/original");

        assertThat(answer.body()).isEqualTo(ATTACK.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"karantina-" + id + ".txt\"");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void each_look_at_a_message_is_recorded_with_who_it_was() {
        var id = kept.unreadable("catatan", "halo");

        desk.page("/quarantine/" + id);
        assertThat(kept.recorded(id)).as("the page without the content").isEmpty();
        desk.page("/quarantine/" + id + "/raw");
        desk.bytes("/quarantine/" + id + "/original");

        assertThat(kept.recorded(id)).containsExactly("view:" + supervisor.name(), "download:" + supervisor.name());
        assertThat(desk.page("/quarantine/" + id))
                .contains(supervisor.name() + " membuka isinya", supervisor.name() + " mengunduh berkas asli");
    }

    @Test
    void a_long_message_shows_its_beginning_only() {
        var id = kept.unreadable("panjang", "a".repeat(64 * 1024) + "EKOR");

        assertThat(desk.page("/quarantine/" + id + "/raw"))
                .contains("Hanya 64 KB pertama")
                .doesNotContain("EKOR");
    }

    @Test
    void a_message_refused_for_its_signature_is_shown_and_cannot_be_acted_on() {
        var id = kept.forged("{\"from\":\"+6281211112222\",\"text\":\"bukan dari penyedia\"}");

        assertThat(desk.page("/quarantine")).doesNotContain("/quarantine/" + id);
        assertThat(desk.page("/quarantine?tab=refused"))
                .contains("/quarantine/" + id, "bukan dari penyedia", "Tanda tangan penyedia salah");
        assertThat(desk.page("/quarantine/" + id)).doesNotContain("/attempt", "/refusal", "/ticket\"");
        for (var action : List.of("attempt", "refusal", "ticket")) {
            assertThat(desk.post("/quarantine/" + id + "/" + action, Map.of("reason", "coba saja", "text", "coba"))
                            .body())
                    .contains("Sudah ditangani lebih dulu");
        }
        assertThat(kept.state(id)).isEqualTo("refused");
        assertThat(kept.field(id, "reason")).isEqualTo("signature");
        assertThat(kept.field(id, "ticket_id")).isEmpty();
    }

    @Test
    void rows_that_were_never_in_quarantine_are_not_found() {
        var own = kept.house
                .jdbc()
                .sql("select coalesce(max(id), 0) + 100000 from inbound")
                .query(Long.class)
                .single();

        assertThat(desk.status("/quarantine/" + own)).isEqualTo(404);
        assertThat(desk.status("/quarantine/" + own + "/raw")).isEqualTo(404);
        assertThat(desk.status("/quarantine/" + own + "/original")).isEqualTo(404);
        assertThat(desk.post("/quarantine/" + own + "/attempt", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void many_messages_are_paged_by_key_and_filtered_by_channel() {
        var made = new ArrayList<String>();
        kept.unreadable("lain", "lain");
        for (var n = 0; n < 53; n++) {
            made.addFirst(Long.toString(kept.unreadable("banyak", "pesan " + n)));
        }

        var first = desk.page("/quarantine?channel=banyak");
        var second = desk.page("/quarantine?channel=banyak&before=" + made.get(49));

        assertThat(ids(first)).isEqualTo(made.subList(0, 50));
        assertThat(first)
                .contains("before=" + made.get(49), "<option value=\"banyak\" selected", "<option value=\"lain\"");
        assertThat(ids(second)).isEqualTo(made.subList(50, 53));
    }

    private static List<String> ids(String page) {
        return ITEM.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
