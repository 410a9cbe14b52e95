package id.tanggap.reply.delivery;

import id.tanggap.reporter.address.BaseAddress;
import id.tanggap.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The automatic messages that limits held back within the last hour: loops and floods, as they happen.
@Component
public class SuppressedAnswers {

    private static final Duration LATELY = Duration.ofHours(1);
    /// A run is over when nothing was held back for so long.
    private static final Duration RUN = Duration.ofMinutes(5);

    private static final int ENOUGH = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SuppressedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Held(
            String reason, String recipient, @Nullable TicketNumber ticket, Instant at) {

        /// The mailbox behind the tags, the domain, or the block of numbers.
        String bucket() {
            return switch (reason) {
                case "mailbox-limit", "address-limit" ->
                    isMail() ? BaseAddress.of(recipient).value() : recipient;
                case "number-limit" -> recipient;
                case "domain-limit", "text-limit", "block-limit" -> organisation();
                default -> "";
            };
        }

        private boolean isMail() {
            return recipient.contains("@");
        }

        private String organisation() {
            var base = isMail() ? BaseAddress.of(recipient) : BaseAddress.ofNumber(recipient);
            return base.organisation();
        }

        /// Enough to find the source, and too little to know the person.
        String whose() {
            var bucket = bucket();
            var at = bucket.lastIndexOf('@');
            if (at > 0) {
                return bucket.charAt(0) + "•••" + bucket.substring(at);
            }
            return bucket.startsWith("+") ? BaseAddress.ofNumber(recipient).organisation() + "••" : bucket;
        }
    }

    /// The limits that held back the latest thousand messages, most first. One statement, by index.
    public List<FullLimit> lately() {
        var limits = new LinkedHashMap<List<String>, FullLimit>();
        for (var one : held()) {
            limits.merge(List.of(one.reason(), one.bucket()), limit(one), SuppressedAnswers::together);
        }
        return limits.values().stream()
                .sorted(Comparator.comparingInt(FullLimit::held).reversed())
                .toList();
    }

    private static FullLimit limit(Held one) {
        return new FullLimit(one.reason(), one.whose(), 1, one.at(), one.at(), one.ticket());
    }

    private static FullLimit together(FullLimit later, FullLimit earlier) {
        return new FullLimit(
                later.reason(),
                later.whose(),
                later.held() + earlier.held(),
                earlier.since(),
                later.latest(),
                later.ticket() == null ? earlier.ticket() : later.ticket());
    }

    /// Newest first.
    private List<Held> held() {
        return jdbc.sql("""
                        select o.reason, o.recipient, t.number, o.queued_at
                        from outbound o left join ticket t on t.id = o.ticket_id
                        where o.state = 'suppressed' and o.queued_at > :lately and o.reason like '%-limit'
                        order by o.queued_at desc limit :enough
                        """)
                .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
                .param("enough", ENOUGH)
                .query((row, n) -> read(row))
                .list();
    }

    private static Held read(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Held(
                row.getString("reason"),
                row.getString("recipient"),
                number == null ? null : new TicketNumber(number),
                row.getTimestamp("queued_at").toInstant());
    }

    /// The limit of the whole house while it holds messages back, and for five minutes after the last of them.
    public Optional<FullLimit> ofTheHouse() {
        return lately().stream()
                .filter(limit -> limit.reason().equals("house-limit"))
                .filter(limit -> limit.latest().isAfter(clock.instant().minus(RUN)))
                .findFirst();
    }
}
