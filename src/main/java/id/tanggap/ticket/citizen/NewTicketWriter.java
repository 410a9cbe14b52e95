package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.clock.ClockStore;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketNumberSequence;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.OpeningEntries;
import id.tanggap.ticket.timeline.TimelineWriter;
import org.springframework.stereotype.Component;

/// Writes a new ticket with its first message, clocks and timeline entries.
@Component
class NewTicketWriter {

    private final TicketNumberSequence numbers;
    private final TicketStore rows;
    private final MessageStore messages;
    private final ClockStore clocks;
    private final TimelineWriter timeline;

    NewTicketWriter(
            TicketNumberSequence numbers,
            TicketStore rows,
            MessageStore messages,
            ClockStore clocks,
            TimelineWriter timeline) {
        this.numbers = numbers;
        this.rows = rows;
        this.messages = messages;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /// Statements: ticket and change 1, message 1, files 0–1, clocks 1, timeline 1.
    OpenedTicket write(NewTicket content) {
        var number = numbers.next(content.at());
        var entries = OpeningEntries.of(content);
        var id = rows.insert(number, content, entries.size());
        var message = messages.receive(id, content.channel(), content.message(), content.at());
        var holder = content.decision().balai().map(balai -> balai.value()).orElse(null);
        clocks.start(id, content.clocks(), holder);
        timeline.begin(id, content.at(), entries);
        return new OpenedTicket(id, number, message);
    }
}
