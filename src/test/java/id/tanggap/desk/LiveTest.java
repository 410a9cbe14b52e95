package id.tanggap.desk;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestWorkers;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.platform.worker.WorkerStatus;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.PrunedFeed;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.live.LiveUpdates;
import org.junit.jupiter.api.Test;

class LiveTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    /// Defect 2 of issue 12: the thread ended with the first look, and pages heard nothing until the program
    /// restarted.
    @Test
    void a_failing_first_look_at_the_feed_does_not_end_live_news() {
        var workers = TestWorkers.registry();
        var feed = house.room(ChangeFeed.class);
        var live = new LiveUpdates(
                feed, house.room(TicketReader.class), house.room(Watchers.class), house.room(Accounts.class), workers);
        house.opened(Complaint.usual());
        rename("ticket_change", "ticket_change_away");
        try {
            live.start();
            await().until(() -> workers.workers().stream().anyMatch(WorkerStatus::isFailing));
        } finally {
            rename("ticket_change_away", "ticket_change");
        }

        house.opened(Complaint.usual());
        await().untilAsserted(() ->
                assertThat(LiveUpdates.position(live.lastEventId())).contains(feed.end()));
        live.stop();
        assertThat(workers.workers()).isEmpty();
    }

    @Test
    void a_page_that_was_away_until_the_feed_was_pruned_is_told_to_load_again() {
        var heard = house.room(ChangeFeed.class).end();
        house.opened(Complaint.usual());
        PrunedFeed.pruneBehindNobody(house);
        var visitor = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        try (var lines = visitor.lines("/events", "Last-Event-ID", heard.xid() + "-" + heard.seq())) {
            assertThat(lines.filter(line -> line.startsWith("event:")).findFirst())
                    .contains("event:stale");
        }
    }

    /// The node was away while the feed was pruned: it goes on from the end of the feed.
    @Test
    void a_node_that_is_behind_the_pruned_feed_goes_on_from_its_end() {
        var workers = TestWorkers.registry();
        var feed = house.room(ChangeFeed.class);
        var live = new LiveUpdates(
                feed, house.room(TicketReader.class), house.room(Watchers.class), house.room(Accounts.class), workers);
        house.opened(Complaint.usual());
        live.start();
        await().untilAsserted(() ->
                assertThat(LiveUpdates.position(live.lastEventId())).contains(feed.end()));
        live.stop();
        house.opened(Complaint.usual());
        PrunedFeed.pruneBehindNobody(house);

        live.start();

        await().untilAsserted(() ->
                assertThat(LiveUpdates.position(live.lastEventId())).contains(feed.end()));
        assertThat(workers.workers()).noneMatch(WorkerStatus::isFailing);
        live.stop();
    }

    private void rename(String from, String to) {
        house.jdbc().sql("alter table " + from + " rename to " + to).update();
    }
}
