package id.tanggap.desk.identity;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.phone.CallCommands;
import id.tanggap.phone.CallerNumberDisclosure;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.Confidentiality;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;

/// Confidential reporters: hidden through every door from all but named roles and those who said why.
@ResourceLock("VisibilityMatrixSetup")
class UnnamedReporterTest extends VisibilityMatrixSetup {

    private static final String WHY = "Perlu menelepon pelapor untuk memeriksa laporannya";
    private static final AtomicInteger REPORTERS = new AtomicInteger();

    /// Others to whom the ticket is visible and its reporter is not.
    private static final List<String> UNINFORMED = List.of("agen", "agen-anak", "auditor", "balai-mgl");

    @Autowired
    private Confidentiality confidentiality;

    @Autowired
    private IdentityDisclosure openings;

    @Autowired
    private TicketSearch search;

    @Autowired
    private Calls calls;

    @Autowired
    private CallCommands callCommands;

    @Autowired
    private CallerNumberDisclosure numbers;

    private TicketNumber number;
    private TicketNumber open;
    private String name;
    private String mail;
    private String phone;

    /// One who reported twice, once in confidence, with their name in their own words.
    @BeforeEach
    void a_reporter_in_confidence() throws Exception {
        people_and_tickets();
        var n = REPORTERS.incrementAndGet();
        var letter = "abcdefghijklmnop".charAt(n);
        name = "Wijayanti%s Kusumaningtyas%s".formatted(letter, letter);
        mail = "wijayanti" + n + "@warga.test";
        phone = "+62813900010" + (10 + n);
        var text = "Bantuan PKH saya di Kudus dipotong ketua kelompok. Salam, %s, %s, %s"
                .formatted(name, mail, phone.replace("+62", "0"));
        var reporter = Map.of("name", name, "email", mail);
        number = report(Map.of("subject", "Laporan dari " + name, "text", text, "reporter", reporter));
        jdbc.sql("""
                        insert into contact_point (reporter_id, kind, value, created_at)
                        select t.reporter_id, 'phone', :phone, now() from ticket t where t.number = :number
                        """).param("phone", phone).param("number", number.digits()).update();
        open = report(Map.of("subject", "Tanya jadwal", "text", "Kapan jadwal PKH di Kudus?", "reporter", reporter));
        call(idOf(number), phone);
        assertThat(confidentiality.conceal(TicketVersion.latest(number, viewer("agen"))))
                .isInstanceOf(CommandResult.Accepted.class);
    }

    private void assertUnnamed(String door, String shown) {
        assertThat(shown)
                .as(door)
                .isNotBlank()
                .doesNotContainIgnoringCase(name.split(" ", -1)[0], name.split(" ", -1)[1], mail);
        assertThat(shown.replaceAll("[^0-9]", "")).as(door).doesNotContain(phone.substring(3));
    }

    @Test
    void no_page_of_the_desk_names_them() throws Exception {
        for (var who : UNINFORMED) {
            assertUnnamed(who + " page", text(who, get("/tickets/" + number.digits())));
            assertUnnamed(who + " conversation", text(who, get("/tickets/" + number.digits() + "/conversation")));
            assertUnnamed(
                    who + " neighbour",
                    text(who, get("/tickets/" + ticket(FLOOD).digits())));
            assertUnnamed(who + " queue", text(who, get("/queue").param("tab", "new")));
            assertUnnamed(who + " export", text(who, get("/queue/export").param("tab", "new")));
            var summary = reader.summary(number, viewer(who)).orElseThrow().reporter();
            assertThat(summary).isEqualTo(new TicketSummary.Reporter(null, null, null, true, true, true));
        }
        assertThat(text("agen", get("/tickets/" + number.digits()))).contains("kepada dirahasiakan");
        assertThat(text("penyelia", get("/tickets/" + number.digits()))).contains(name);
    }

    @Test
    void nobody_learns_of_it_from_their_other_tickets() throws Exception {
        var reporter = Objects.requireNonNull(
                reader.summary(open, viewer("agen")).orElseThrow().reporter().id());

        assertThat(reader.ofReporter(reporter, -1, viewer("agen"), 10))
                .extracting(TicketSummary::number)
                .containsExactly(open);
        assertThat(text("agen", get("/tickets/" + open.digits()).header("HX-Request", "true")))
                .contains(open.digits())
                .doesNotContain("\"other\" href=\"/tickets/" + number.digits());
        assertThat(status("agen", get("/citizens/" + reporter))).isEqualTo(200);
        assertThat(text("agen", get("/citizens/" + reporter)))
                .contains(open.digits())
                .doesNotContain(number.digits(), number.grouped());
        assertThat(text("penyelia", get("/citizens/" + reporter))).contains(number.digits());
        assertThat(reader.ofReporter(reporter, -1, viewer("penyelia"), 10))
                .extracting(TicketSummary::number)
                .containsExactlyInAnyOrder(open, number);
    }

    @Test
    void no_search_finds_them_by_name_or_address() {
        for (var wanted : List.of(name, name.split(" ", -1)[1], mail, phone)) {
            await().until(() -> found(wanted, "agen").equals(List.of(open)));
            assertThat(found(wanted, "penyelia"))
                    .as("not even those who see them")
                    .containsExactly(open);
        }
        assertThat(found("dipotong ketua kelompok", "agen")).contains(number);
        var hits = search.search(new SearchQuery("dipotong salam", SearchQuery.Order.NEWEST, 50, null), viewer("agen"))
                .hits();
        assertUnnamed("highlights", hits.toString());
    }

    private List<TicketNumber> found(String text, String who) {
        return search.search(new SearchQuery(text, SearchQuery.Order.NEWEST, 50, null), viewer(who)).hits().stream()
                .map(hit -> hit.ticket().number())
                .toList();
    }

    @Test
    void no_program_is_told_their_name() throws Exception {
        var answer = api("semua", get("/api/v1/tickets/" + number.digits())).getContentAsString();

        assertUnnamed("api", answer);
        assertThat(json.readTree(answer).get("reporter").get("confidential").asBoolean())
                .isTrue();
        assertUnnamed(
                "api search",
                api("semua", get("/api/v1/search").param("q", number.digits())).getContentAsString());
    }

    @Test
    void a_program_hands_in_reports_in_confidence() throws Exception {
        var secret = report(Map.of(
                "subject",
                "Pungutan liar",
                "text",
                "Ketua kelompok memungut uang di Kudus",
                "confidential",
                true,
                "reporter",
                Map.of("name", name, "email", mail)));

        assertThat(reader.summary(secret, viewer("agen"))
                        .orElseThrow()
                        .reporter()
                        .unnamed())
                .isTrue();
        assertThat(reader.detail(secret, viewer("agen")).orElseThrow().events())
                .anySatisfy(event -> assertThat(event.data()).containsEntry("confidential", true));
    }

    @Test
    void their_calls_have_no_number_and_no_voice() throws Exception {
        var call = idIn("call", number);
        var second = call(idOf(open), phone);

        assertUnnamed("call page", text("agen", get("/phone/calls/" + call)));
        assertUnnamed("disclosed", text("agen", post("/phone/calls/" + call + "/disclosure")));
        assertThat(numbers.ofCall(call, viewer("agen"))).isFalse();
        assertThat(calls.form(call, viewer("agen"))).isEmpty();
        var other = calls.find(second, viewer("agen")).orElseThrow();
        assertThat(calls.fromSameNumber(other, viewer("agen"), 10)).isEmpty();
        var unnamed = calls.find(call, viewer("agen")).orElseThrow();
        assertThat(unnamed.unnamed()).isTrue();
        assertThat(calls.fromSameNumber(unnamed, viewer("agen"), 10)).isEmpty();
        assertThat(callCommands.reconsider(call, viewer("agen"))).isInstanceOf(PhoneCommandResult.Refused.class);
        assertThat(calls.fromSameNumber(other, viewer("penyelia"), 10))
                .extracting(CallView::id)
                .containsExactly(call);
        assertThat(numbers.ofCall(call, viewer("penyelia"))).isTrue();
    }

    @Test
    void the_glass_is_broken_with_a_reason_for_oneself_and_for_a_shift() throws Exception {
        var agent = viewer("agen");
        assertThat(openings.disclose(TicketVersion.latest(number, agent), "singkat"))
                .isInstanceOf(CommandResult.Refused.class);

        assertThat(status(
                        "agen",
                        post("/tickets/" + number.digits() + "/identity").param("reason", WHY)))
                .isEqualTo(302);

        assertThat(reader.summary(number, agent).orElseThrow().reporter().name())
                .isEqualTo(name);
        assertThat(text("agen", get("/tickets/" + number.digits()))).contains(name, WHY);
        assertThat(reader.summary(number, viewer("agen-anak"))
                        .orElseThrow()
                        .reporter()
                        .name())
                .isNull();
        assertThat(numbers.ofCall(idIn("call", number), agent)).isTrue();
        jdbc.sql("update identity_opening set until = now() - interval '1 second' where ticket_id = :id")
                .param("id", idOf(number))
                .update();
        assertThat(reader.summary(number, agent).orElseThrow().reporter().name())
                .isNull();
    }

    @Test
    void supervisors_and_auditors_are_told_who_broke_it() throws Exception {
        openings.disclose(TicketVersion.latest(number, viewer("agen")), WHY);

        assertThat(openings.unread(viewer("penyelia"))).isPositive();
        assertThat(text("penyelia", get("/identities"))).contains(number.digits(), WHY);
        assertThat(text("auditor", get("/identities"))).contains(number.digits(), WHY);
        assertThat(text("penyelia", get("/tickets/" + number.digits()))).contains("agen: " + WHY);
        assertThat(status("agen", get("/identities"))).isEqualTo(403);
        assertThat(status("balai-mgl", get("/identities"))).isEqualTo(403);
        assertThat(openings.recent(viewer("agen"), null, 10)).isEmpty();
        var notice = openings.of(number, viewer("penyelia"), 10).getFirst();
        assertThat(openings.acknowledge(notice.id(), viewer("agen"))).isInstanceOf(CommandResult.Refused.class);
        assertThat(status("auditor", post("/identities/" + notice.id() + "/note")))
                .isEqualTo(403);
        assertThat(status("penyelia", post("/identities/" + notice.id() + "/note")))
                .isEqualTo(302);
        assertThat(openings.of(number, viewer("penyelia"), 10).getFirst().notedBy())
                .isEqualTo("penyelia");
        assertThat(openings.acknowledge(notice.id(), viewer("admin"))).isInstanceOf(CommandResult.Refused.class);
    }

    @Test
    void only_who_sees_them_anyway_shows_them_again() throws Exception {
        assertThat(confidentiality.reveal(TicketVersion.latest(number, viewer("agen"))))
                .isInstanceOf(CommandResult.Refused.class);

        assertThat(status(
                        "penyelia",
                        post("/tickets/" + number.digits() + "/confidentiality").param("confidential", "false")))
                .isEqualTo(302);

        assertThat(reader.summary(number, viewer("balai-mgl"))
                        .orElseThrow()
                        .reporter()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void the_box_says_to_whom_as_soon_as_somebody_is_named_or_hidden() throws Exception {
        var opened = "/tickets/" + number.digits() + "/identity";
        var concealed = "/tickets/" + open.digits() + "/confidentiality";

        assertThat(recipient(text("agen", post(opened).param("reason", WHY).header("HX-Request", "true"))))
                .isEqualTo("kepada w•••@warga.test");
        assertThat(recipient(text("agen", post(concealed).header("HX-Request", "true"))))
                .isEqualTo("kepada dirahasiakan");
        assertThat(recipient(text("agen-anak", get("/tickets/" + open.digits() + "/conversation"))))
                .as("those who write to them meanwhile")
                .isEqualTo("kepada dirahasiakan");
    }

    private static String recipient(String part) {
        return Jsoup.parse(part).select("#recipient[hx-swap-oob=true]").text();
    }

    @Test
    void an_address_is_shown_without_a_script_too() throws Exception {
        var page = text("agen", post("/tickets/" + open.digits() + "/disclosure"));

        assertThat(page).contains("<html", "kepada " + mail);
    }

    @Test
    void a_refused_reason_says_why_with_and_without_script() throws Exception {
        var identity = "/tickets/" + number.digits() + "/identity";
        var part = text("agen", post(identity).param("reason", "x").header("HX-Request", "true"));

        assertThat(part).contains("id=\"reporter\"", "Tulis alasannya").doesNotContain("<html");
        assertUnnamed("refused", part);
    }
}
