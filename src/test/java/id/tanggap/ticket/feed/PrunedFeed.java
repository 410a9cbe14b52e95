package id.tanggap.ticket.feed;

import id.tanggap.ticket.TicketTestSetup;
import java.sql.Timestamp;
import java.time.Duration;

/// Prunes the change feed of a house as if all of it were old.
public final class PrunedFeed {

    private PrunedFeed() {}

    /// Of all that every follower has read.
    public static void prune(TicketTestSetup house) {
        house.jdbc()
                .sql("update ticket_change set at = :old")
                .param("old", Timestamp.from(house.clock.instant().minus(Duration.ofDays(2))))
                .update();
        WholeFeed.awaitReadable(house.jdbc());
        var left = house.room(FeedPruner.class).prune();
        while (left > 0) {
            left = house.room(FeedPruner.class).prune();
        }
    }

    /// As if all followers had been away for too long.
    public static void pruneBehindNobody(TicketTestSetup house) {
        house.jdbc().sql("delete from feed_follower").update();
        prune(house);
    }
}
