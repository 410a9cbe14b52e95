package id.tanggap.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketHouse.Complaint;
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
class TicketReplayProperties {

    private static final TicketHouse HOUSE = TicketHouse.shared();
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
        HOUSE.clock.set(TicketHouse.TUESDAY);
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
        if (state == State.WAITING_CITIZEN || state == State.CLOSED) {
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
        var seen = Seen.latest(ticket.number(), by);
        var other = tickets.get(command.other()).number();
        var choice = command.choice();
        switch (command.verb()) {
            case 0, 1 -> HOUSE.room(Acceptance.class).accept(seen);
            case 2, 3 -> HOUSE.room(Acceptance.class).decline(seen, "bukan wilayah kami");
            case 4, 5 -> HOUSE.room(Acceptance.class).start(seen);
            case 6 -> HOUSE.room(HandOver.class).toBalai(seen, new BalaiCode(BALAI.get(choice % 3)), "lebih dekat");
            case 7 -> HOUSE.room(HandOver.class).triage(seen);
            case 8 -> HOUSE.room(Waiting.class).ask(seen, "Di mana?");
            case 9 -> HOUSE.room(Waiting.class).await(seen, "bank penyalur");
            case 10, 11 -> HOUSE.room(Waiting.class).goOn(seen);
            case 12, 13 ->
                HOUSE.room(Resolution.class).end(seen, new Ending(OUTCOMES.get(choice), "alasan", "instansi"));
            case 14 -> HOUSE.room(Resolution.class).close(seen);
            case 15 -> HOUSE.room(Resolution.class).reopen(seen, "ternyata belum");
            case 16 -> HOUSE.room(Links.class).merge(seen, other);
            case 17 -> HOUSE.room(Links.class).unmerge(seen);
            case 18 -> HOUSE.room(Links.class).adopt(seen, other);
            case 19 -> HOUSE.room(Links.class).release(seen);
            case 20 -> HOUSE.room(Correction.class).correct(seen, corrected(choice));
            case 21 -> HOUSE.room(Assignee.class).claim(seen);
            case 22 -> HOUSE.room(Assignee.class).toPerson(seen, userId(PEOPLE.get(choice % PEOPLE.size())));
            case 23 -> HOUSE.room(Assignee.class).release(seen);
            case 24 -> HOUSE.room(TicketWork.class).answer(ticket.number(), by, "Kami periksa.");
            case 25 -> HOUSE.room(TicketWork.class).note(ticket.number(), by, "catatan");
            case 26 -> HOUSE.joined(ticket, WORDS.get(choice % WORDS.size()));
            default -> HOUSE.room(Timekeeper.class).round();
        }
    }

    private static long userId(Viewer viewer) {
        return Optional.ofNullable(viewer.userId()).orElseThrow();
    }

    private static Corrected corrected(int choice) {
        return switch (choice) {
            case 0 -> Corrected.urgency(Urgency.DARURAT, "");
            case 1 -> Corrected.urgency(Urgency.RENDAH, "");
            case 2 -> Corrected.place(new RegionCode("91"), "di Papua");
            case 3 -> Corrected.place(new RegionCode("33.21"), "di Demak");
            case 4 -> Corrected.category("umum.spam", "iklan");
            case 5 -> Corrected.category("rehsos.anak", "tentang anak");
            case 6 -> Corrected.category("tidak.ada", "");
            default -> Corrected.urgency(Urgency.BIASA, "");
        };
    }
}
