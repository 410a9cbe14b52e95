package id.tanggap.phone;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.PlainHouse;
import id.tanggap.Unique;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.intake.CallReportIntake;
import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.report.CallReport;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.NoFollowUpReason;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.callback.CallbackEnding;
import id.tanggap.phone.callback.CallbackState;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.view.TicketReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the answered call to the routed ticket, and from the missed call to the obligation that a mail settles; the
/// whole house, the real worker.
class CallFormJourneyTest extends PlainHouse {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Autowired
    private TimelineCheck timelines;

    @Autowired
    private CallLedger ledger;

    @Autowired
    private Calls calls;

    @Autowired
    private CallCommands callCommands;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private CallReportIntake reports;

    @Autowired
    private Intake intake;

    @Autowired
    private ReporterDirectory reporters;

    @Autowired
    private TicketReader tickets;

    @Autowired
    private StaffMessages work;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Viewer agent;

    @BeforeEach
    void an_agent_with_a_telephone() {
        accounts.put("sari", "rahasia-sekali", new AccountProfile("Sari", Role.AGENT, null, WIB, "201"));
        agent = accounts.loadUserByUsername("sari").viewer();
    }

    @Test
    void an_answered_call_becomes_a_draft_and_its_form_a_routed_ticket_that_tells_of_the_call() {
        var number = number();
        var call = keep(SampleTraces.answered(id(), number, "201", anHourAgo()), FollowUp.DRAFT);
        callCommands.saveForm(call.id(), agent, form("Bantuan PKH ibu saya belum cair"), 0);

        var ticket = submit(call, number, "bansos.sembako", "tinggi", "33.21", "budi" + call.id() + "@warga.test");

        var summary = ticket.summary();
        assertThat(summary.classification().category()).isEqualTo("bansos.sembako");
        assertThat(summary.classification().urgency()).isEqualTo(Urgency.TINGGI);
        assertThat(summary.assignment().balaiCode()).isEqualTo("MGL");
        assertThat(summary.channel()).isEqualTo("phone");
        assertThat(ticket.understanding().reasons())
                .extracting(reason -> reason.key())
                .contains("reason.triage.chosen-category", "reason.triage.chosen-urgency");
        assertThat(ticket.messages().getFirst().text()).contains("PKH ibu saya", "Alamat: RT 03/RW 05");
        assertThat(ticket.events())
                .filteredOn(event -> event.kind().equals("call-told"))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .containsEntry("agent", "Sari")
                        .containsEntry("direction", "inbound")
                        .containsEntry("wait", 10));
        var completed = calls.find(call.id(), agent).orElseThrow();
        assertThat(completed.followUp().kind()).isEqualTo(FollowUp.TICKET);
        assertThat(completed.followUp().ticket()).isEqualTo(summary.number());
        assertThat(calls.drafts(agent, false, 100)).extracting(CallView::id).doesNotContain(call.id());
        assertThat(reporters.find(
                        ContactPoint.email("budi" + call.id() + "@warga.test").orElseThrow()))
                .map(citizen -> citizen.reporterId())
                .contains(summary.reporter().id());
    }

    @Test
    void a_call_makes_one_ticket_however_often_its_form_is_submitted() {
        var number = number();
        var call = keep(SampleTraces.answered(id(), number, "201", anHourAgo()), FollowUp.DRAFT);

        var first = submit(call, number, null, null, null, null);
        var second = submit(call, number, null, null, null, null);

        assertThat(second.summary().number()).isEqualTo(first.summary().number());
        assertThat(callCommands.dismiss(call.id(), agent, NoFollowUpReason.PRANK))
                .isEqualTo(PhoneRefusal.of("completed"));
    }

    @Test
    void a_missed_call_is_owed_until_the_same_citizen_writes_an_e_mail() {
        var number = number();
        var mail = "siti" + Unique.word() + "@warga.test";
        var citizen = reporters.findOrWelcome(ContactPoint.phone(number).orElseThrow(), "Siti", Instant.now());
        reporters.attach(citizen.reporterId(), ContactPoint.email(mail).orElseThrow(), Instant.now());
        var call = keep(SampleTraces.missed(id(), number, anHourAgo()), FollowUp.CALLBACK);
        assertThat(callback(call).state()).isEqualTo(CallbackState.OWED);

        var ticket = write(mail, "Bagaimana kabar bantuan saya?");

        var settled = callback(call);
        assertThat(settled.ending()).isEqualTo(CallbackEnding.WROTE);
        assertThat(settled.ticket()).isEqualTo(ticket);
        assertThat(settled.events().getLast().data()).containsEntry("channel", "email");
    }

    @Test
    void a_missed_call_read_after_the_e_mail_is_settled_from_the_start() {
        var number = number();
        var mail = "tuti" + Unique.word() + "@warga.test";
        var citizen = reporters.findOrWelcome(ContactPoint.phone(number).orElseThrow(), "Tuti", Instant.now());
        reporters.attach(citizen.reporterId(), ContactPoint.email(mail).orElseThrow(), Instant.now());
        write(mail, "Saya sudah menelepon tadi");

        var call = keep(SampleTraces.missed(id(), number, anHourAgo()), FollowUp.CALLBACK);

        assertThat(callback(call).ending()).isEqualTo(CallbackEnding.WROTE);
    }

    @Test
    void the_form_of_a_missed_call_says_that_the_citizen_was_reached() {
        var number = number();
        var call = keep(SampleTraces.missed(id(), number, anHourAgo()), FollowUp.CALLBACK);

        submit(call, number, null, null, null, null);

        assertThat(callback(call).ending()).isEqualTo(CallbackEnding.REACHED);
    }

    @Test
    void a_call_is_linked_to_a_ticket_that_is_there_and_the_link_can_be_taken_back() {
        var number = number();
        var first = keep(SampleTraces.answered(id(), number, "201", anHourAgo()), FollowUp.DRAFT);
        var ticket = submit(first, number, null, null, null, null).summary().number();
        var second = keep(SampleTraces.answered(id(), number, "201", anHourAgo().plusSeconds(600)), FollowUp.DRAFT);
        assertThat(calls.suggestions(second, agent)).containsExactly(ticket);

        callCommands.link(second.id(), agent, ticket);
        var linked = calls.find(second.id(), agent).orElseThrow();
        callCommands.reconsider(second.id(), agent);
        var again = calls.find(second.id(), agent).orElseThrow();

        assertThat(linked.followUp().kind()).isEqualTo(FollowUp.LINKED);
        assertThat(linked.followUp().ticket()).isEqualTo(ticket);
        assertThat(again.followUp().kind()).isEqualTo(FollowUp.DRAFT);
        assertThat(again.followUp().ticket()).isNull();
        assertThat(tickets.detail(ticket, agent).orElseThrow().events())
                .extracting(TicketDetail.Event::kind)
                .containsSubsequence("call-told", "call-linked", "call-unlinked");
        assertThat(timelines.check(tickets.summary(ticket, agent).orElseThrow().id()))
                .isEmpty();
    }

    @Test
    void a_link_to_a_ticket_that_is_not_there_leaves_the_call_as_it_was() {
        var call = keep(SampleTraces.answered(id(), number(), "201", anHourAgo()), FollowUp.DRAFT);
        var unknown = new TicketNumber("991200000008".substring(0, 11) + checkDigit("99120000000"));

        var verdict = callCommands.link(call.id(), agent, unknown);

        assertThat(verdict).isInstanceOf(PhoneCommandResult.Refused.class);
        assertThat(calls.find(call.id(), agent).orElseThrow().followUp().kind()).isEqualTo(FollowUp.DRAFT);
    }

    private static String checkDigit(String head) {
        return java.util.stream.IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> head + digit)
                .flatMap(digits -> TicketNumber.parse(digits).stream())
                .map(number -> number.digits().substring(11))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_ticket_can_be_answered_after_a_call_that_left_an_e_mail_address() {
        var number = number();
        var call = keep(SampleTraces.answered(id(), number, "201", anHourAgo()), FollowUp.DRAFT);
        var ticket = submit(call, number, null, null, null, null).summary().number();

        assertThat(work.note(ticket, agent, "Sudah ditelepon"))
                .isInstanceOf(id.tanggap.ticket.CommandResult.Accepted.class);
    }

    @Test
    void a_program_that_names_e_mail_and_telephone_makes_both_the_citizens() {
        var number = ContactPoint.phone(number()).orElseThrow();
        var mail = ContactPoint.email("wati" + Unique.word() + "@warga.test").orElseThrow();
        var raw = "{\"subject\":\"\",\"text\":\"PKH belum cair\",\"name\":\"Wati\",\"email\":\"%s\",\"phone\":\"%s\"}"
                .formatted(mail.value(), number.value())
                .getBytes(StandardCharsets.UTF_8);

        intake.submit(new Arrival("api", "api", id(), "id", () -> new ByteArrayInputStream(raw), Instant.now()));

        assertThat(reporters.find(number).orElseThrow().reporterId())
                .isEqualTo(reporters.find(mail).orElseThrow().reporterId());
    }

    @Test
    void an_extension_belongs_to_one_account() {
        assertThatThrownBy(() ->
                        accounts.put("lain", "rahasia-lain", new AccountProfile("Lain", Role.AGENT, null, WIB, "201")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Another account has the extension 201");
    }

    private CallView keep(Trace trace, FollowUp becomes) {
        var exchange = new CallLedger.Exchange("phone-pusat", "pusat", List.of(), List.of());
        ledger.keep(new CallLedger.Batch(exchange, List.of(new CallLedger.Line.Parsed(trace, "baris")), null));
        var id = jdbc.sql("select call_id from call_tie where tie = :tie")
                .param("tie", trace.ties().iterator().next())
                .query(Long.class)
                .single();
        await().until(() -> calls.find(id, agent).orElseThrow().followUp().kind() == becomes);
        return calls.find(id, agent).orElseThrow();
    }

    private TicketDetail submit(
            CallView call,
            String number,
            @Nullable String category,
            @Nullable String urgency,
            @Nullable String place,
            @Nullable String email) {
        var report = new CallReport(
                call.id(),
                "Bantuan PKH ibu saya belum cair",
                number,
                category,
                urgency,
                place,
                "RT 03/RW 05",
                "Budi",
                null,
                email,
                null,
                "Sari");
        var submitted = reports.submit(report, call.origin().channelName());
        return tickets.detail(new TicketNumber(submitted.number().orElseThrow()), agent)
                .orElseThrow();
    }

    private TicketNumber write(String from, String text) {
        var raw =
                "From: %s\r\nTo: pengaduan@tanggap.test\r\nSubject: Kabar\r\nMessage-ID: <%s@warga.test>\r\n\r\n%s\r\n"
                        .formatted(from, UUID.randomUUID(), text)
                        .getBytes(StandardCharsets.UTF_8);
        var submitted = intake.submit(new Arrival(
                "email",
                "email-uji",
                UUID.randomUUID().toString(),
                "id",
                () -> new ByteArrayInputStream(raw),
                Instant.now()));
        return new TicketNumber(submitted.number().orElseThrow());
    }

    private CallbackView callback(CallView call) {
        return callbacks
                .find(Objects.requireNonNull(call.followUp().callbackId()), agent)
                .orElseThrow();
    }

    private static CallForm form(String text) {
        return new CallForm(text, null, null, null, null, null, null, null);
    }

    private static Instant anHourAgo() {
        return Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String number() {
        return "0812" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L));
    }
}
