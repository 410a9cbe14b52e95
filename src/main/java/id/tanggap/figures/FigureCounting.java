package id.tanggap.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings the sums up to date for some tickets (`count.sql`). The same tickets again change nothing, so that a follower
/// may read a change twice and history may be counted while changes come in.
///
/// One statement for any number of tickets: along the primary keys of tickets and their entries, and the index of their
/// clocks.
@Repository
class FigureCounting {

    private final JdbcClient jdbc;
    private final String sql;

    FigureCounting(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sql = read();
    }

    private static String read() {
        try {
            return new ClassPathResource("count.sql", FigureCounting.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever calls holds the lock on the row of `figure_progress`.
    ///
    /// @param now tells what is overdue
    /// @return how many of them changed a figure
    int count(Collection<Long> tickets, Instant now) {
        return tickets.isEmpty()
                ? 0
                : jdbc.sql(sql)
                        .param("ids", tickets.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single();
    }

    /// Forgets all figures; they are counted anew from the first ticket.
    void forget() {
        jdbc.sql("truncate figure_ticket, figure_sum, figure_count, figure_time")
                .update();
    }
}
