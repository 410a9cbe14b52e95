package id.tanggap.ticket;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a ticket to a person or a team of the office that has it, or releases it to nobody.
@Service
public class Assignee {

    private final Verbs verbs;
    private final Journal journal;
    private final Rota rota;
    private final Watchers watchers;

    Assignee(Verbs verbs, Journal journal, Rota rota, Watchers watchers) {
        this.verbs = verbs;
        this.journal = journal;
        this.rota = rota;
        this.watchers = watchers;
    }

    /// Assigns the ticket to a person who is available and below their maximum of open tickets.
    @Transactional
    public Done toPerson(Seen seen, long user) {
        return verbs.move(seen, Workflow.ASSIGN, (ticket, at) -> rota.objectionTo(
                        user, ticket.assignment().balai(), ticket.about().category())
                .<Done>map(Done.Refused::new)
                .orElseGet(() -> {
                    var given = ticket.with(
                            ticket.assignment().of(ticket.assignment().team(), user));
                    journal.move(Workflow.ASSIGN, ticket, given, Origin.of(seen.by()), Map.of(), at);
                    watchers.watch(ticket.id(), user, Watchers.OWNER, at);
                    return new Done.Accepted(seen.number());
                }));
    }

    /// Assigns the ticket to a team; the first of its members who asks for their next ticket gets it.
    @Transactional
    public Done toTeam(Seen seen, long team) {
        return verbs.move(seen, Workflow.ASSIGN, (ticket, at) -> rota.objectionToTeam(
                        team, ticket.assignment().balai())
                .<Done>map(Done.Refused::new)
                .orElseGet(() -> {
                    var given = ticket.with(ticket.assignment().of(team, null));
                    journal.move(Workflow.ASSIGN, ticket, given, Origin.of(seen.by()), Map.of(), at);
                    return new Done.Accepted(seen.number());
                }));
    }

    /// The caller takes a ticket that nobody has. If two try at once, the first gets it and the other is refused.
    @Transactional
    public Done claim(Seen seen) {
        return verbs.move(seen, Workflow.CLAIM, (ticket, at) -> {
            var user = seen.by().userId();
            if (user == null) {
                return Done.Refused.because("refused.ticket.program");
            }
            var has = ticket.assignment().assignee();
            if (has != null) {
                return has.equals(user)
                        ? new Done.Accepted(seen.number())
                        : Done.Refused.because("refused.ticket.taken");
            }
            return rota.objectionTo(
                            user, ticket.assignment().balai(), ticket.about().category())
                    .<Done>map(Done.Refused::new)
                    .orElseGet(() -> {
                        var mine = ticket.with(
                                ticket.assignment().of(ticket.assignment().team(), user));
                        journal.move(Workflow.CLAIM, ticket, mine, Origin.of(seen.by()), Map.of(), at);
                        return new Done.Accepted(seen.number());
                    });
        });
    }

    /// Releases the ticket to the queue of its office; nothing happens if nobody has it.
    @Transactional
    public Done release(Seen seen) {
        return verbs.move(seen, Workflow.RELEASE, (ticket, at) -> {
            @Nullable Long has = ticket.assignment().assignee();
            if (has == null) {
                return new Done.Accepted(seen.number());
            }
            if (Party.of(seen.by()) != Party.SUPERVISOR
                    && !Objects.equals(has, seen.by().userId())) {
                return Done.Refused.because("refused.ticket.taken");
            }
            var free = ticket.with(ticket.assignment().of(ticket.assignment().team(), null));
            journal.move(Workflow.RELEASE, ticket, free, Origin.of(seen.by()), Map.of(), at);
            return new Done.Accepted(seen.number());
        });
    }
}
