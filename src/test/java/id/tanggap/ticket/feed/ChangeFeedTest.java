package id.tanggap.ticket.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChangeFeedTest {

    private final DataSource database = TestDatabase.freshDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ChangeFeed feed = new ChangeFeed(jdbc, TestWorkers.notifier(database));

    @Test
    void a_change_that_commits_late_is_not_jumped_over() throws SQLException {
        try (var slow = begin();
                var quick = begin()) {
            write(slow, 1);
            write(quick, 2);
            quick.commit();

            var firstLook = feed.after(ChangeFeed.Position.START, 10);
            slow.commit();
            WholeFeed.awaitReadable(jdbc);
            var secondLook = feed.after(
                    firstLook.isEmpty()
                            ? ChangeFeed.Position.START
                            : firstLook.getLast().position(),
                    10);

            assertThat(firstLook).isEmpty();
            assertThat(secondLook).extracting(ChangeFeed.Change::ticketId).containsExactly(1L, 2L);
        }
    }

    @Test
    void pages_put_together_are_the_whole_feed() throws SQLException {
        for (var i = 0; i < 25; i++) {
            try (var connection = begin()) {
                write(connection, i);
                connection.commit();
            }
        }

        WholeFeed.awaitReadable(jdbc);
        var seen = new ArrayList<Long>();
        for (var page = feed.after(ChangeFeed.Position.START, 4);
                !page.isEmpty();
                page = feed.after(page.getLast().position(), 4)) {
            page.forEach(change -> seen.add(change.ticketId()));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(feed.after(feed.end(), 4)).isEmpty();
    }

    @Test
    void nothing_has_changed_in_an_empty_house() {
        assertThat(feed.end()).isEqualTo(ChangeFeed.Position.START);
        assertThat(feed.after(feed.end(), 4)).isEqualTo(List.of());
    }

    private Connection begin() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection connection, long ticket) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into ticket_change (ticket_id, kind, at) values (" + ticket + ", 'uji', now())");
        }
    }
}
