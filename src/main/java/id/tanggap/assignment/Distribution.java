package id.tanggap.assignment;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Assignee;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Seen;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a ticket to the present member of a team who has the fewest open tickets.
@Service
public class Distribution {

    private final Workers workers;
    private final Assignee assignee;
    private final Clock clock;

    Distribution(Workers workers, Assignee assignee, Clock clock) {
        this.workers = workers;
        this.assignee = assignee;
        this.clock = clock;
    }

    @Transactional
    public Done toLeastLoaded(Seen seen, long team) {
        var now = clock.instant();
        return workers.ofTeam(team).stream()
                .filter(worker -> worker.isHere(now) && worker.hasRoom())
                .findFirst()
                .map(worker -> assignee.toPerson(seen, worker.user()))
                .orElseGet(() -> new Done.Refused(Reason.of("refused.assignment.nobody")));
    }
}
