package id.tanggap.desk;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.desk.AddressValues.Address;
import id.tanggap.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Numbers of people, written wherever somebody can write: no address of the program shows one of them before it is
/// opened, to anybody. Every address is read in every way in which a page is made, not by every role: which rows a role
/// sees is the matter of [VisibilityMatrixTest].
@ResourceLock("VisibilityMatrixSetup")
class MaskedNumbersTest extends VisibilityMatrixSetup {

    private static final String NIK = "3319024101900007";
    private static final String KK = "3319022003100012";
    private static final String CARD = "4111 1111 1111 1111";
    private static final String PHONE = "0857-1234-5678";
    private static final String ALL = "NIK " + NIK + ", KK " + KK + ", kartu " + CARD + ", hp " + PHONE;
    private static final List<String> DIGITS =
            Stream.of(NIK, KK, CARD, PHONE).map(MaskedNumbersTest::bare).toList();

    /// Each page is made in one of these ways: for who sees all and may do all, for who works on the ticket and opens
    /// numbers, for who only reads, for who sees the work of one office. No address is open to another role and
    /// not to an administrator.
    private static final List<String> READERS = List.of("admin", "agen", "auditor", "balai-mgl");

    /// See fewer rows of the same pages: they read those of the ticket itself.
    private static final List<String> OTHER_READERS = List.of("penyelia", "piket", "balai-eft-pengikut");

    private static final Set<String> OF_THE_TICKET =
            Set.of("/tickets/{number}", "/tickets/{number}/conversation", "/queue", "/queue/rows", "/mentions");
    private static final Pattern BUTTON = Pattern.compile("name=\"at\" value=\"(\\d+-(?:text|full|subject)-\\d+)\"");

    private static @Nullable TicketNumber told;
    private static @Nullable Object toldTo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @BeforeEach
    void a_ticket_full_of_numbers() throws Exception {
        people_and_tickets();
        if (toldTo == jdbc) {
            return;
        }
        toldTo = jdbc;
        var number = report("Bansos " + ALL, "Rumah kami di Kudus kebanjiran. " + ALL);
        told = number;
        attach(number);
        work.note(number, viewer("agen"), "Mohon @piket cek " + ALL);
        work.answer(number, viewer("agen"), "Data Anda: " + ALL);
        fill("update attachment set name = 'ktp ' || :all || '.jpg' where ticket_id = :ticket", number);
        fill(
                "update ticket_message set html = '<p>' || :all, full_text = text || ' > ' || :all where ticket_id = :ticket",
                number);
        fill(
                "update call_form set form = jsonb_build_object('text', :all) where call_id in "
                        + "(select id from call where ticket_id = :ticket)",
                number);
    }

    private void fill(String sql, TicketNumber number) {
        jdbc.sql(sql).param("all", ALL).param("ticket", idOf(number)).update();
    }

    private static TicketNumber ticket() {
        return java.util.Objects.requireNonNull(told);
    }

    private static String bare(String text) {
        return text.replaceAll("[ .\\-]", "");
    }

    @TestFactory
    Stream<DynamicTest> no_address_shows_a_number() throws Exception {
        a_ticket_full_of_numbers();
        return AddressValues.addresses(mapping).stream()
                .filter(address -> address.method().equals(HttpMethod.GET))
                .flatMap(address -> readers(address)
                        .map(name -> DynamicTest.dynamicTest(name + " " + address, () -> read(name, address))));
    }

    private static Stream<String> readers(Address address) {
        return OF_THE_TICKET.contains(address.pattern())
                ? Stream.concat(READERS.stream(), OTHER_READERS.stream())
                : READERS.stream();
    }

    private void read(String name, Address address) throws Exception {
        var answer = answer(name, new AddressValues(this).filled(address, ticket()));

        assertHidden(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                + answer.getHeaderNames().stream().map(answer::getHeaders).toList());
    }

    private static void assertHidden(String said) {
        assertThat(bare(said)).doesNotContain(DIGITS);
    }

    @Test
    void lists_searches_exports_and_programs_see_masked_numbers() throws Exception {
        var number = ticket().digits();

        for (var path : List.of("/queue?tab=new", "/queue/export?tab=new", "/tickets/" + number, "/mentions")) {
            var said = answer(path.equals("/mentions") ? "piket" : "agen", get(path))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertHidden(said);
            assertThat(said).as(path).contains("3319••••••••0007", "0857-••••-•678", "4111 •••• •••• 1111");
        }
        var ofProgram = api("semua", get("/api/v1/tickets/" + number)).getContentAsString(StandardCharsets.UTF_8);
        assertHidden(ofProgram);
        assertThat(ofProgram).contains("3319••••••••0007");
    }

    /// The index keeps what it has; only what is shown of it is masked.
    @Test
    void who_searches_for_a_number_finds_it_and_sees_it_masked() throws Exception {
        var number = report("Tanya bansos", "Nomor induk saya 3319024101900055 ya");

        await().untilAsserted(() -> {
            var found = api("semua", get("/api/v1/search").param("q", "3319024101900055"))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(found).contains(number.digits(), "<mark>3319••••••••0055</mark>");
            assertThat(found.replace("\"q\":\"3319024101900055\"", "")).doesNotContain("3319024101900055");
        });
        var list = text("agen", get("/queue").param("q", "3319024101900055"));
        assertThat(list).contains(number.digits());
        assertThat(list.replaceAll("(value|href|data-[a-z]+|hx-[a-z]+|action)=\"[^\"]*\"", ""))
                .doesNotContain("3319024101900055");
    }

    @Test
    void one_number_is_opened_by_a_click_and_stands_on_record() throws Exception {
        var number = report("Tanya bansos", "NIK saya " + NIK + " dan hp " + PHONE);
        var page = text("agen", get("/tickets/" + number.digits()));
        assertHidden(page);
        var first = BUTTON.matcher(page).results().findFirst().orElseThrow().group(1);

        var opened =
                text("agen", post("/tickets/" + number.digits() + "/numbers").param("at", first));

        assertThat(opened).contains(NIK, "agen membuka NIK").doesNotContain(PHONE);
        assertThat(text("agen", get("/tickets/" + number.digits()))).contains(NIK);
        assertThat(text("penyelia", get("/tickets/" + number.digits()))).doesNotContain(NIK);
        assertThat(jdbc.sql("""
                        select what || ' ' || name from personal_data_opening o
                        join ticket t on t.id = o.ticket_id where t.number = :number
                        """)
                        .param("number", number.digits())
                        .query(String.class)
                        .list())
                .containsExactly("nik agen");
    }

    @Test
    void a_number_in_the_subject_is_opened_in_the_same_way() throws Exception {
        var number = report("Bansos <b> " + NIK, "Sudah tiga bulan");
        var path = "/tickets/" + number.digits();
        var head = text("agen", get(path));
        assertHidden(head);
        assertThat(head).contains("Bansos &lt;b&gt; <button");
        var first = BUTTON.matcher(head).results().findFirst().orElseThrow().group(1);
        assertThat(first).startsWith("0-subject-");

        assertThat(text("agen", post(path + "/numbers").param("at", first))).contains(NIK, "agen membuka NIK");
        assertThat(text("agen", get(path))).contains(NIK);
        for (var name : List.of("auditor", "balai-eft-pengikut", "balai-eft")) {
            assertThat(text(name, post(path + "/numbers").param("at", first))).doesNotContain(NIK);
        }
        assertThat(text("penyelia", get(path))).doesNotContain(NIK);
    }

    @Test
    void who_only_reads_gets_no_button_and_opens_nothing() throws Exception {
        var number = report("Tanya bansos", "NIK saya " + NIK);
        var first = BUTTON.matcher(text("agen", get("/tickets/" + number.digits())))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        for (var name : List.of("auditor", "balai-eft-pengikut", "balai-eft")) {
            assertThat(text(name, get("/tickets/" + number.digits()))).doesNotContain("masked-number", NIK);
            assertThat(text(
                            name,
                            post("/tickets/" + number.digits() + "/numbers").param("at", first)))
                    .doesNotContain(NIK);
        }
        assertThat(api("semua", post("/tickets/" + number.digits() + "/numbers").param("at", first))
                        .getContentAsString())
                .doesNotContain(NIK);
    }

    @Test
    void the_reporter_of_a_confidential_ticket_is_opened_before_their_numbers() throws Exception {
        var number = report(Map.of(
                "subject",
                "Rahasia",
                "text",
                "NIK saya " + NIK,
                "reporter",
                Map.of("name", "Ani", "phone", "085712349999")));
        var page = text("agen", get("/tickets/" + number.digits()));
        var first = BUTTON.matcher(page).results().findFirst().orElseThrow().group(1);
        jdbc.sql("update ticket set confidential = true where number = :number")
                .param("number", number.digits())
                .update();

        assertThat(text("agen", get("/tickets/" + number.digits()))).doesNotContain("masked-number");
        assertThat(text("agen", post("/tickets/" + number.digits() + "/numbers").param("at", first)))
                .doesNotContain(NIK)
                .contains("Buka identitasnya dulu");
        assertThat(text(
                        "penyelia",
                        post("/tickets/" + number.digits() + "/numbers").param("at", first)))
                .contains(NIK);
    }

    @Test
    void who_opens_by_dozens_is_slowed() throws Exception {
        var number = report("Tanya bansos", "NIK saya " + NIK);
        var page = text("agen-anak", get("/tickets/" + number.digits()));
        var first = BUTTON.matcher(page).results().findFirst().orElseThrow().group(1);
        jdbc.sql("""
                        insert into personal_data_opening (ticket_id, what, message_id, part, start_at, user_id, name, at)
                        select :ticket, 'nik', :message, 'text', 0, :user, 'agen-anak', now() - interval '20 minutes'
                        from generate_series(1, 60)
                        """)
                .param("ticket", idOf(number))
                .param("message", idIn("ticket_message", number))
                .param("user", viewer("agen-anak").userId())
                .update();

        assertThat(text(
                        "agen-anak",
                        post("/tickets/" + number.digits() + "/numbers").param("at", first)))
                .doesNotContain(NIK)
                .contains("Anda sudah membuka 60 nomor");
    }
}
