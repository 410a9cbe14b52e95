package id.tanggap.figures;

import static id.tanggap.Patience.await;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Tickets with a life, in a house that counts them. They came in days that no other test uses.
public final class FigureTestSetup {

    public static final List<String> CATEGORIES =
            List.of("bansos.pkh", "bansos.sembako", "rehsos.anak", "rehsos.lansia", "umum.informasi");
    private static final List<String> PLACES = List.of("33.21", "33.21.01", "33.74", "91.71", "64.71", "73.71");
    private static final List<String> OUTCOMES = List.of("solved", "spam", "withdrawn");

    private final TicketTestSetup house;
    private final Viewer boss;

    public FigureTestSetup(TicketTestSetup house) {
        this.house = house;
        this.boss = house.somebody(Role.SUPERVISOR, null);
    }

    public OpenedTicket opened(Instant at, String category, String place) {
        house.clock.set(at);
        return house.opened(new Complaint(
                category,
                Kind.PENGADUAN,
                Urgency.BIASA,
                place.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(place))));
    }

    public OpenedTicket random(Instant at, Random random) {
        return opened(at, any(CATEGORIES, random), random.nextInt(5) == 0 ? "" : any(PLACES, random));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// Some of what staff do; what a state does not allow is refused.
    public void live(OpenedTicket ticket, Random random) {
        for (var step = random.nextInt(6); step > 0; step--) {
            house.clock.pass(Duration.ofMinutes(1 + random.nextInt(3000)));
            act(ticket, random);
        }
    }

    private void act(OpenedTicket ticket, Random random) {
        var seen = TicketVersion.latest(ticket.number(), boss);
        switch (random.nextInt(8)) {
            case 0 -> correct(ticket, CorrectionRequest.category(any(CATEGORIES, random), "keliru"));
            case 1 ->
                correct(ticket, CorrectionRequest.urgency(any(List.of(Urgency.values()), random), "lebih mendesak"));
            case 2 -> correct(ticket, CorrectionRequest.place(new RegionCode(any(PLACES, random)), "di sana"));
            case 3 ->
                house.room(BalaiHandOver.class)
                        .toBalai(seen, new BalaiCode(any(List.of("MGL", "KRT", "JKT"), random)), "lebih dekat");
            case 4 -> house.room(TicketAcceptance.class).accept(seen);
            case 5 -> house.room(StaffMessages.class).answer(ticket.number(), boss, "Sedang kami periksa.");
            case 6 -> house.room(TicketResolution.class).end(seen, ChosenOutcome.as(any(OUTCOMES, random)));
            default -> house.room(TicketResolution.class).reopen(seen, "belum selesai");
        }
    }

    public void correct(OpenedTicket ticket, CorrectionRequest request) {
        house.room(Correction.class).correct(TicketVersion.latest(ticket.number(), boss), request);
    }

    public void answer(OpenedTicket ticket, Duration after) {
        house.clock.pass(after);
        house.room(StaffMessages.class).answer(ticket.number(), boss, "Sedang kami periksa.");
    }

    /// Reads the feed to its end: a transaction of another worker may hold back the newest rows for a moment.
    public void follow() {
        var follower = house.room(FigureFollower.class);
        await().until(() -> !follower.round() && isAtTheEnd());
    }

    private boolean isAtTheEnd() {
        return house.jdbc().sql("""
                        select not exists (select 1 from ticket_change c where (c.xid, c.seq) > (f.xid, f.seq))
                               and f.counted_id >= f.last_id and f.wanted = f.done
                        from figure_progress f
                        """).query(Boolean.class).single();
    }
}
