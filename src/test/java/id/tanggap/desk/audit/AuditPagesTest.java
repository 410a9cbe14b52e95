package id.tanggap.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Patience;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.audit.ExportLog;
import id.tanggap.desk.FormClient;
import id.tanggap.resource.person.NumberOpenings;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.Confidentiality;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may read the record and the exports, and what they read there.
class AuditPagesTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final AuditLog log = house.room(AuditLog.class);

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private FormClient signedIn(Role role) {
        return FormClient.signedIn(house, house.somebody(role, role == Role.BALAI ? "MGL" : null));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            role,         audit, exports
            ADMIN,        200,   200
            AUDITOR,      200,   200
            SUPERVISOR,   403,   200
            DUTY_OFFICER, 403,   403
            AGENT,        403,   403
            BALAI,        403,   403
            """)
    void only_auditors_and_administrators_read_the_record(Role role, int audit, int exports) {
        var somebody = signedIn(role);

        assertThat(somebody.status("/audit")).isEqualTo(audit);
        assertThat(somebody.status("/audit/1")).isEqualTo(audit);
        assertThat(somebody.status("/audit/export?kind=sign-in")).isEqualTo(audit);
        assertThat(somebody.status("/exports")).isEqualTo(exports);
        var rail = somebody.page("/me");
        assertThat(rail.contains("href=\"/audit\"")).isEqualTo(audit == 200);
        assertThat(rail.contains("href=\"/exports\"")).isEqualTo(exports == 200);
    }

    @Test
    void a_sign_in_is_told_in_a_sentence_and_opens_with_its_place_in_the_chain() {
        var agent = house.somebody(Role.AGENT, null);
        FormClient.signedIn(house, agent);
        var auditor = signedIn(Role.AUDITOR);

        var page = auditor.page("/audit?kind=sign-in&person=" + house.usernameOf(agent));
        assertThat(page).contains("akun " + house.usernameOf(agent), "127.0.0.1", "Catatan audit");
        var event = house.jdbc()
                .sql("select max(id) from audit_event where kind = 'sign-in' and actor_id = :id")
                .param("id", agent.userId())
                .query(Long.class)
                .single();
        assertThat(page).contains("/audit/" + event);
        Patience.await().untilAsserted(() -> assertThat(auditor.page("/audit/" + event))
                .contains("Urutan dalam rantai", hash(event)));
    }

    private String hash(long event) {
        return house.jdbc()
                .sql("select encode(hash, 'hex') from audit_link where event_id = :id")
                .param("id", event)
                .query(String.class)
                .optional()
                .orElse("not yet");
    }

    @Test
    void a_wrong_password_and_the_end_of_all_sessions_stand_there_too() {
        var agent = house.somebody(Role.AGENT, null);
        var name = house.usernameOf(agent);
        var client = FormClient.signedIn(house, agent);
        client.post("/me/sessions/end", Map.of());
        client.page("/sign-in");
        client.post("/sign-in", Map.of("username", name, "password", "keliru sekali"));

        var page = signedIn(Role.AUDITOR).page("/audit?subject=" + name);

        assertThat(page).contains("Mencoba masuk, gagal", "tidak dikenal", "Mengakhiri sesi, jumlah: 1", agent.name());
        assertThat(page).doesNotContain("keliru sekali");
    }

    @Test
    void an_export_of_the_record_stands_in_the_record_and_runs_no_formula() {
        var evil = "=HYPERLINK(\"http://jahat.test\")";
        log.record(
                AuditKind.TOKEN_CREATED,
                AuditActor.program(evil, "agent"),
                new AuditSubject(AuditSubject.Kind.TOKEN, "<img src=x onerror=alert(1)>", ""),
                Map.of("role", "agent", "balai", "@SUM(1)", "lists", "<script>alert(2)</script>"));
        var admin = house.somebody(Role.ADMIN, null);
        var client = FormClient.signedIn(house, admin);

        var page = client.page("/audit?kind=token-created&person=" + encoded(evil));
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;alert(2)&lt;/script&gt;")
                .doesNotContain("<img src=x", "<script>alert");
        var csv = client.page("/audit/export?kind=token-created&person=" + encoded(evil));
        assertThat(csv).contains("\"program =HYPERLINK(").doesNotContain("\"=HYPERLINK", "\"@SUM");
        assertThat(client.page("/exports?person=" + house.usernameOf(admin)))
                .contains("audit-2026-", "/audit/export?kind=token-created", "Catatan audit");
        assertThat(client.page("/me")).contains("Berkas yang saya unduh", "audit-2026-");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void an_export_that_broke_off_says_so() {
        try (var export = house.room(ExportLog.class).begin(new ExportLog.File("people", "putus.csv"))) {
            export.add(7);
        }

        assertThat(signedIn(Role.ADMIN).page("/exports?subject=people")).contains("putus.csv", "terpotong");
    }

    @Test
    void openings_of_identities_and_numbers_stand_in_the_record() {
        var ticket = house.opened(Complaint.usual());
        var agent = house.somebody(Role.AGENT, null);
        var seen = TicketVersion.latest(ticket.number(), agent);
        house.room(Confidentiality.class).conceal(seen);
        house.room(IdentityDisclosure.class).disclose(seen, "perlu menelepon pelapor");
        house.room(NumberOpenings.class).opened(3, agent, NumberOpenings.Way.API);

        assertThat(signedIn(Role.AUDITOR).page("/audit?person=" + house.usernameOf(agent)))
                .contains(
                        "Membuka identitas pelapor, alasan: perlu menelepon pelapor",
                        ticket.number().grouped(),
                        "Membuka nomor, jumlah: 3, lewat API");
    }

    @Test
    void one_sees_only_ones_own_exports_under_me() {
        house.opened(Complaint.usual());
        var agent = house.somebody(Role.AGENT, null);
        var client = FormClient.signedIn(house, agent);
        client.page("/queue/export?tab=new;category%3Dbansos.pkh");

        assertThat(client.page("/me")).contains("/queue/export?tab=new;category=bansos.pkh");
        assertThat(signedIn(Role.AGENT).page("/me")).doesNotContain("category=bansos.pkh");
        assertThat(signedIn(Role.SUPERVISOR).page("/exports?person=" + house.usernameOf(agent)))
                .contains("Antrean atau hasil cari", agent.name())
                .doesNotContain("terpotong");
    }

    @Test
    void of_a_ticket_that_is_hidden_from_the_reader_only_that_something_was_done_is_told() {
        var ticket = house.opened(Complaint.usual());
        hide(ticket);
        var supervisor = house.somebody(Role.SUPERVISOR, null);
        var event = log.record(
                AuditKind.IDENTITY_OPENED,
                supervisor.actor(),
                AuditSubject.ticket(ticket.number().digits()),
                Map.of("reason", "karena bapak tiri"));
        var who = "person=" + house.usernameOf(supervisor);

        var auditor = signedIn(Role.AUDITOR);
        for (var page : List.of(
                auditor.page("/audit?" + who), auditor.page("/audit/" + event), auditor.page("/audit/export?" + who))) {
            assertThat(page)
                    .contains("Identitas pelapor dibuka", "tiket yang tidak boleh Anda lihat")
                    .doesNotContain(ticket.number().digits(), ticket.number().grouped(), "bapak tiri");
        }
        assertThat(auditor.page(
                        "/audit?kind=identity-opened&subject=" + ticket.number().digits()))
                .contains("Tidak ada catatan yang cocok");
        var admin = signedIn(Role.ADMIN).page("/audit?" + who);
        assertThat(admin).contains(ticket.number().grouped(), "karena bapak tiri");
    }

    private void hide(OpenedTicket ticket) {
        house.jdbc()
                .sql("update ticket set category = :category where id = :id")
                .param(
                        "category",
                        house.room(NeedToKnow.class).restricted().iterator().next())
                .param("id", ticket.id())
                .update();
    }

    @Test
    void days_are_those_of_the_reader_and_a_day_that_is_none_is_told() {
        var reader = house.somebody(Role.AUDITOR, null);
        log.record(AuditKind.CATEGORY_OPENED, actor(reader), AuditSubject.NONE, Map.of());
        var client = FormClient.signedIn(house, reader);
        var who = "&kind=category-opened&person=" + house.usernameOf(reader);
        var today = house.clock.instant().atZone(reader.zone()).toLocalDate();

        assertThat(client.page("/audit?from=" + today + "&to=" + today + who)).contains("audit-table");
        assertThat(client.page("/audit?to=" + today.minusDays(1) + who)).doesNotContain("audit-table");
        assertThat(client.page("/audit?from=2026-99-99")).contains("Tanggal itu tidak terbaca");
        assertThat(client.status("/audit?before=abc")).isEqualTo(400);
        assertThat(client.status("/audit/999999999999999999")).isEqualTo(404);
    }

    private static AuditActor actor(Viewer viewer) {
        @Nullable Long id = viewer.userId();
        return AuditActor.person(
                Objects.requireNonNull(id), viewer.name(), viewer.role().code());
    }

    @Test
    void the_record_is_in_english_for_those_who_read_english() {
        var client = signedIn(Role.AUDITOR);
        client.post("/preferences", Map.of("language", "en"));

        assertThat(client.page("/audit")).contains("Audit record", "Signed in", "What was done");
        assertThat(client.page("/exports")).contains("who took them");
    }
}
