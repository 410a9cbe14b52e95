package id.tanggap.desk.channel;

import id.tanggap.reply.delivery.FullLimit;
import id.tanggap.reply.delivery.SuppressedAnswers;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The limits that hold automatic messages back, in the viewer's words: loops and floods, as they happen.
@Component
record FullLimitRows(SuppressedAnswers suppressed) {

    /// What held nothing back for so long is over.
    private static final Duration NOW = Duration.ofMinutes(5);

    private static final int SHOWN = 20;

    /// @param whose "r•••@pabrik.example"; empty for the whole house
    /// @param isNow it held something back within the last minutes
    /// @param todo what an administrator can do
    record Row(
            String code,
            String limit,
            String whose,
            String held,
            boolean isNow,
            String todo,
            @Nullable Ticket ticket) {}

    record Ticket(String number, String grouped) {}

    /// Most first, at most twenty. One SQL statement.
    List<Row> of(PageReader reader) {
        return suppressed.lately().stream()
                .limit(SHOWN)
                .map(limit -> row(limit, reader))
                .toList();
    }

    private static Row row(FullLimit limit, PageReader reader) {
        var ticket = limit.ticket();
        return new Row(
                limit.reason(),
                reader.text("delivery.reason." + limit.reason()),
                limit.whose(),
                reader.text("channels.held", limit.held(), reader.brief(limit.since()), reader.brief(limit.latest())),
                limit.latest().isAfter(reader.now().minus(NOW)),
                reader.text("channels.held.todo." + limit.reason()),
                ticket == null ? null : new Ticket(ticket.digits(), ticket.grouped()));
    }
}
