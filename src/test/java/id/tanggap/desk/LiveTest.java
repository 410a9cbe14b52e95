package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.TestWorkers;
import id.tanggap.access.Accounts;
import id.tanggap.desk.live.LiveUpdates;
import id.tanggap.platform.worker.WorkerStatus;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
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
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(LiveUpdates.position(live.told()))
                .contains(feed.end()));
        live.stop();
        assertThat(workers.workers()).isEmpty();
    }

    private void rename(String from, String to) {
        house.jdbc().sql("alter table " + from + " rename to " + to).update();
    }
}
