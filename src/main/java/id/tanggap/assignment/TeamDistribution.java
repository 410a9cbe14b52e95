package id.tanggap.assignment;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a ticket to the present member of a team who has the fewest open tickets.
@Service
public class TeamDistribution {

    private final StaffAvailability workers;
    private final TicketAssignment assignee;
    private final Clock clock;

    TeamDistribution(StaffAvailability workers, TicketAssignment assignee, Clock clock) {
        this.workers = workers;
        this.assignee = assignee;
        this.clock = clock;
    }

    @Transactional
    public CommandResult toLeastLoaded(TicketVersion seen, long team) {
        var now = clock.instant();
        return workers.ofTeam(team).stream()
                .filter(worker -> worker.isHere(now) && worker.hasRoom())
                .findFirst()
                .map(worker -> assignee.toPerson(seen, worker.user()))
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.assignment.nobody")));
    }
}
