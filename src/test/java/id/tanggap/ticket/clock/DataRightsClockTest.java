package id.tanggap.ticket.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.classification.TicketFields;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The 72 hours of the law on personal data (UU 27/2022), and what a breach needs before it is over.
class DataRightsClockTest {

    private static final Duration LAW = Duration.ofDays(3);

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer supervisor = house.somebody(Role.SUPERVISOR, null);

    @BeforeEach
    void tuesday() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void the_hours_are_counted_from_receipt_and_run_on_while_the_citizen_is_asked() {
        var asked = house.opened(about("umum.data-pribadi"));
        start(asked);

        house.room(TicketWaiting.class).ask(seen(asked), "Mohon kirim foto KTP untuk memastikan pemohon.");
        house.clock.pass(Duration.ofHours(50));
        house.joined(asked, "Ini KTP saya");

        assertThat(due(asked)).isEqualTo(house.row(asked).period().cycleAt().plus(LAW));
        assertThat(house.row(asked).assignment().balai()).isNull();
    }

    @Test
    void a_request_that_was_first_read_as_something_else_has_its_hours_from_receipt_all_the_same() {
        var misread = house.opened(Complaint.usual());
        start(misread);
        house.room(TicketWaiting.class).ask(seen(misread), "Apa yang Anda minta?");
        house.clock.pass(Duration.ofHours(20));

        house.room(Correction.class)
                .correct(seen(misread), CorrectionRequest.category("umum.data-pribadi", "minta datanya dihapus"));

        assertThat(due(misread)).isEqualTo(house.row(misread).period().cycleAt().plus(LAW));
    }

    @Test
    void a_breach_is_over_only_when_people_and_agency_have_been_told() {
        var breach = house.opened(about("umum.insiden-data"));
        start(breach);
        var fields = house.room(TicketFields.class);

        fields.fill(seen(breach), Map.of("data", "nama dan nomor 12 pelapor", "orang", "2026-02-04"));
        assertThat(end(breach)).contains("Lembaga diberi tahu pada");

        fields.fill(
                seen(breach),
                Map.of("data", "nama dan nomor 12 pelapor", "orang", "2026-02-04", "lembaga", "2026-02-04"));
        assertThat(end(breach)).isEmpty();
    }

    @Test
    void a_breach_is_known_to_those_who_need_to_know() {
        var breach = house.opened(about("umum.insiden-data"));
        var agent = house.somebody(Role.AGENT, null);

        assertThat(house.room(NeedToKnow.class).restricted()).contains("umum.insiden-data");
        assertThat(house.room(TicketReader.class).summary(breach.number(), agent))
                .isEmpty();
        assertThat(house.room(TicketReader.class).summary(breach.number(), supervisor))
                .isPresent();
    }

    private static Complaint about(String category) {
        return new Complaint(category, Kind.PENGADUAN, Urgency.BIASA, Optional.empty());
    }

    private void start(OpenedTicket ticket) {
        house.room(TicketAcceptance.class).accept(seen(ticket));
        house.room(TicketAcceptance.class).start(seen(ticket));
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), supervisor);
    }

    /// What the refusal names; empty if the ticket ended.
    private String end(OpenedTicket ticket) {
        return house.room(TicketResolution.class).end(seen(ticket), ChosenOutcome.as("solved"))
                        instanceof CommandResult.Refused refused
                ? String.join(" ", refused.reason().args())
                : "";
    }

    private Instant due(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select due_at from sla_clock where ticket_id = :id and name = 'resolution' and ended_at is null")
                .param("id", ticket.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
