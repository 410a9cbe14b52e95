package id.tanggap.supervision;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// Assigns several tickets to one person, each in its own transaction: a refusal of one does not stop the others.
@Service
public class Reassignment {

    private final TicketAssignment assignee;

    Reassignment(TicketAssignment assignee) {
        this.assignee = assignee;
    }

    /// A chosen ticket, in the version that the viewer saw.
    public record ChosenTicket(TicketNumber number, long version) {}

    /// @param refused the tickets that were not assigned, and why
    public record ReassignmentResult(int given, List<Refusal> refused) {
        public ReassignmentResult {
            refused = List.copyOf(refused);
        }
    }

    public record Refusal(TicketNumber number, Reason reason) {}

    public ReassignmentResult give(List<ChosenTicket> tickets, long person, Viewer by) {
        var refused = new ArrayList<Refusal>();
        for (var ticket : tickets) {
            switch (assignee.toPerson(new TicketVersion(ticket.number(), by, ticket.version()), person)) {
                case CommandResult.Accepted accepted -> {}
                case CommandResult.Refused why -> refused.add(new Refusal(ticket.number(), why.reason()));
            }
        }
        return new ReassignmentResult(tickets.size() - refused.size(), refused);
    }
}
