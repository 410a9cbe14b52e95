package id.tanggap.ticket.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.deadline.DeadlineWorker;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Whatever anybody does in whatever order: no ticket is ever in an illegal state, no entry of a timeline is ever lost
/// or changed, and playing a timeline gives the ticket back.
class TimelineReplayProperties {

    private static final TicketTestSetup HOUSE = TicketTestSetup.shared();
    private static final List<Viewer> PEOPLE = List.of(
            HOUSE.somebody(Role.AGENT, null),
            HOUSE.somebody(Role.AGENT, null),
            HOUSE.somebody(Role.ADMIN, null),
            HOUSE.somebody(Role.BALAI, "MGL"),
            HOUSE.somebody(Role.BALAI, "STR"),
            HOUSE.somebody(Role.BALAI, "WSB"));
    private static final List<String> BALAI = List.of("MGL", "STR", "WSB");
    private static final List<String> OUTCOMES =
            List.of("solved", "answered", "unable", "not-ours", "withdrawn", "spam", "duplicate", "nonsense");
    private static final List<String> WORDS =
            List.of("BELUM", "sudah, terima kasih", "Ini alamatnya", "ya tapi belum cair");

    /// @param which of the tickets
    /// @param other another, for what takes two
    record Command(int verb, int person, int which, int other, int choice, int minutes) {}

    @Provide
    Arbitrary<Command> commands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 27),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 3000))
                .as(Command::new);
    }

    @Property(tries = 40, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void the_timeline_gives_the_ticket_back(
            @ForAll @Size(min = 10, max = 40) List<@net.jqwik.api.From("commands") Command> commands) {
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
        var tickets = List.of(
                HOUSE.opened(Complaint.usual()),
                HOUSE.opened(Complaint.usual().urgent(Urgency.TINGGI)),
                HOUSE.opened(Complaint.placeless()));
        var kept = new HashMap<Long, List<TicketDetail.Event>>();
        for (var command : commands) {
            HOUSE.clock.pass(Duration.ofMinutes(command.minutes()));
            carryOut(command, tickets);
            tickets.forEach(ticket -> nothingIsLost(ticket, kept));
        }
        for (var ticket : tickets) {
            assertThat(HOUSE.room(TimelineCheck.class).check(ticket.id()))
                    .as("%s", commands)
                    .isEmpty();
            clocksFitTheState(ticket);
        }
    }

    private static void nothingIsLost(OpenedTicket ticket, Map<Long, List<TicketDetail.Event>> kept) {
        var events = HOUSE.events(ticket);
        var before = kept.getOrDefault(ticket.id(), List.of());
        assertThat(events.subList(0, Math.min(events.size(), before.size()))).isEqualTo(before);
        kept.put(ticket.id(), new ArrayList<>(events));
    }

    private static void clocksFitTheState(OpenedTicket ticket) {
        var state = HOUSE.state(ticket);
        var states = HOUSE.jdbc()
                .sql("select state from sla_clock where ticket_id = :id and ended_at is null")
                .param("id", ticket.id())
                .query(String.class)
                .list();
        if (state == TicketState.WAITING_CITIZEN || state == TicketState.CLOSED) {
            assertThat(states).doesNotContain("running");
        } else if (state.isOpen()) {
            assertThat(states).isNotEmpty().containsOnly("running");
        } else {
            assertThat(states).isEmpty();
        }
    }

    private static void carryOut(Command command, List<OpenedTicket> tickets) {
        var by = PEOPLE.get(command.person());
        var ticket = tickets.get(command.which());
        var seen = TicketVersion.latest(ticket.number(), by);
        var other = tickets.get(command.other()).number();
        var choice = command.choice();
        switch (command.verb()) {
            case 0, 1 -> HOUSE.room(TicketAcceptance.class).accept(seen);
            case 2, 3 -> HOUSE.room(TicketAcceptance.class).decline(seen, "bukan wilayah kami");
            case 4, 5 -> HOUSE.room(TicketAcceptance.class).start(seen);
            case 6 ->
                HOUSE.room(BalaiHandOver.class).toBalai(seen, new BalaiCode(BALAI.get(choice % 3)), "lebih dekat");
            case 7 -> HOUSE.room(BalaiHandOver.class).triage(seen);
            case 8 -> HOUSE.room(TicketWaiting.class).ask(seen, "Di mana?");
            case 9 -> HOUSE.room(TicketWaiting.class).awaitThirdParty(seen, "bank penyalur");
            case 10, 11 -> HOUSE.room(TicketWaiting.class).resume(seen);
            case 12, 13 ->
                HOUSE.room(TicketResolution.class)
                        .end(seen, new ChosenOutcome(OUTCOMES.get(choice), "alasan", "instansi"));
            case 14 -> HOUSE.room(TicketResolution.class).close(seen);
            case 15 -> HOUSE.room(TicketResolution.class).reopen(seen, "ternyata belum");
            case 16 -> HOUSE.room(TicketLinks.class).merge(seen, other, "serumah");
            case 17 -> HOUSE.room(TicketLinks.class).unmerge(seen);
            case 18 -> HOUSE.room(TicketLinks.class).linkToIncident(seen, other);
            case 19 -> HOUSE.room(TicketLinks.class).unlinkFromIncident(seen);
            case 20 -> HOUSE.room(Correction.class).correct(seen, corrected(choice));
            case 21 -> HOUSE.room(TicketAssignment.class).claim(seen);
            case 22 -> HOUSE.room(TicketAssignment.class).toPerson(seen, userId(PEOPLE.get(choice % PEOPLE.size())));
            case 23 -> HOUSE.room(TicketAssignment.class).release(seen);
            case 24 -> HOUSE.room(StaffMessages.class).answer(ticket.number(), by, "Kami periksa.");
            case 25 -> HOUSE.room(StaffMessages.class).note(ticket.number(), by, "catatan");
            case 26 -> HOUSE.joined(ticket, WORDS.get(choice % WORDS.size()));
            default -> HOUSE.room(DeadlineWorker.class).round();
        }
    }

    private static long userId(Viewer viewer) {
        return Optional.ofNullable(viewer.userId()).orElseThrow();
    }

    private static CorrectionRequest corrected(int choice) {
        return switch (choice) {
            case 0 -> CorrectionRequest.urgency(Urgency.DARURAT, "");
            case 1 -> CorrectionRequest.urgency(Urgency.RENDAH, "");
            case 2 -> CorrectionRequest.place(new RegionCode("91"), "di Papua");
            case 3 -> CorrectionRequest.place(new RegionCode("33.21"), "di Demak");
            case 4 -> CorrectionRequest.category("umum.spam", "iklan");
            case 5 -> CorrectionRequest.category("rehsos.anak", "tentang anak");
            case 6 -> CorrectionRequest.category("tidak.ada", "");
            default -> CorrectionRequest.urgency(Urgency.BIASA, "");
        };
    }
}
