package id.tanggap.ticket.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FeedPrunerTest {

    private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");

    private final DataSource database = TestDatabase.freshDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ChangeFeed feed = new ChangeFeed(jdbc, TestWorkers.notifier(database));
    private final MovingClock clock = MovingClock.ticking(NOW);
    private final FeedPruner pruner = new FeedPruner(
            jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), clock, TestWorkers.registry());

    @Test
    void rows_older_than_a_day_go_and_younger_ones_stay() {
        write(3, NOW.minus(Duration.ofHours(30)));
        write(2, NOW.minus(Duration.ofHours(3)));

        assertThat(pruner.prune()).isEqualTo(3);
        assertThat(pruner.prune()).isZero();

        assertThat(left()).isEqualTo(2);
    }

    @Test
    void rows_that_a_node_has_not_read_stay_until_the_node_is_forgotten() {
        write(5, NOW.minus(Duration.ofDays(2)));
        var second = feed.after(ChangeFeed.Position.START, 2).getLast().position();
        feed.follows("quick", feed.end(), NOW);
        feed.follows("slow", second, NOW);

        pruner.round();
        assertThat(left()).isEqualTo(3);

        clock.set(NOW.plus(FeedPruner.ABSENT).plusSeconds(1));
        feed.follows("quick", feed.end(), clock.instant());
        pruner.round();
        assertThat(left()).isZero();
        assertThatThrownBy(() -> feed.after(second, 10)).isInstanceOf(FeedPositionPrunedException.class);
    }

    @Test
    void who_has_read_all_that_was_pruned_goes_on_without_a_gap() {
        write(4, NOW.minus(Duration.ofDays(2)));
        var end = feed.end();
        pruner.round();

        assertThat(feed.end()).as("of a feed that is empty").isEqualTo(end);
        assertThat(feed.after(end, 10)).isEmpty();
        write(1, NOW);
        assertThat(feed.after(end, 10)).hasSize(1);
        assertThatThrownBy(() -> feed.after(ChangeFeed.Position.START, 10))
                .isInstanceOf(FeedPositionPrunedException.class);
    }

    @Test
    void much_is_pruned_in_small_batches() {
        write(2500, NOW.minus(Duration.ofDays(2)));

        assertThat(pruner.round()).isTrue();
        assertThat(left()).isEqualTo(1500);
        assertThat(pruner.round()).isTrue();
        assertThat(pruner.round()).isFalse();
        assertThat(left()).isZero();
    }

    @Test
    void what_was_pruned_before_a_restore_says_nothing_about_the_feed_after_it() {
        write(3, NOW.minus(Duration.ofDays(2)));
        feed.follows("node", ChangeFeed.Position.START, NOW.minusSeconds(1));
        jdbc.sql("update installation set value = 'restored' where name = 'feed-epoch'")
                .update();

        pruner.round();
        assertThat(left()).as("the node's position is of another epoch").isZero();

        jdbc.sql("update installation set value = 'again' where name = 'feed-epoch'")
                .update();
        assertThat(feed.end()).isEqualTo(ChangeFeed.Position.START);
        assertThat(feed.after(ChangeFeed.Position.START, 10)).isEmpty();
    }

    private void write(int rows, Instant at) {
        jdbc.sql(
                        "insert into ticket_change (ticket_id, kind, at) select n, 'uji', :at from generate_series(1, :rows) n")
                .param("rows", rows)
                .param("at", Timestamp.from(at))
                .update();
        WholeFeed.awaitReadable(jdbc);
    }

    private long left() {
        return jdbc.sql("select count(*) from ticket_change").query(Long.class).single();
    }
}
