package id.tanggap.desk.composer;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.reply.delivery.Withdrawals;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The viewer's reply that is not sent yet and can be withdrawn. One SQL statement.
@Component
record PendingReplySection(Withdrawals withdrawals) implements TicketPageSection {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    /// @param until epoch milliseconds
    /// @param seconds left when the page is rendered, 0 if it waits for longer than a minute
    record Pending(long message, String text, long until, long seconds) {}

    @Override
    public String name() {
        return "pending";
    }

    /// At most one: the last reply.
    @Override
    public List<Pending> of(TicketDetail ticket, PageReader reader) {
        return withdrawals.of(ticket.summary().id(), reader.viewer()).stream()
                .map(waiting -> pending(waiting, reader))
                .toList();
    }

    private Pending pending(Withdrawals.Waiting waiting, PageReader reader) {
        var now = reader.now();
        var left = Duration.between(now, waiting.leavesAt());
        var soon = left.compareTo(MOMENT) <= 0;
        var seconds = soon ? Math.max(1, left.plusMillis(999).toSeconds()) : 0;
        var text = soon
                ? reader.text("pending.soon", seconds)
                : reader.text("pending.later", reader.brief(waiting.leavesAt()));
        return new Pending(waiting.message(), text, waiting.leavesAt().toEpochMilli(), seconds);
    }
}
