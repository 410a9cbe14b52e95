package id.tanggap.desk.suggestion;

import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.function.Supplier;

/// The ended tickets that wait for a decision, for the page of the queue. Read only when a template shows them.
public final class AwaitedTickets {

    private final Supplier<List<TicketNumber>> numbers;

    AwaitedTickets(Supplier<List<TicketNumber>> numbers) {
        this.numbers = numbers;
    }

    public List<TicketNumber> getNumbers() {
        return numbers.get();
    }
}
