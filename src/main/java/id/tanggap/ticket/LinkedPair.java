package id.tanggap.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Locks two tickets in the order of their ids, both visible to the caller, and checks the transition.
@Component
class LinkedPair {

    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TicketRows rows;
    private final LinkRows links;
    private final Verbs verbs;

    LinkedPair(JdbcClient jdbc, TicketRows rows, LinkRows links, Verbs verbs) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.links = links;
        this.verbs = verbs;
    }

    interface Act {
        Done on(TicketRow ticket, TicketRow other);
    }

    /// Two tickets that the caller names.
    Done with(Seen seen, TicketNumber other, Act act) {
        return id(other, seen)
                .map(otherId -> locked(seen, otherId, Workflow.TIE, act))
                .orElseGet(() -> unknown(other));
    }

    /// A ticket and the one it is linked to. The other one need not be visible to delete a link.
    Done withTarget(Seen seen, String kind, Workflow move, Act act) {
        return id(seen.number(), seen)
                .flatMap(id -> links.target(kind, id))
                .map(target -> locked(seen, target, move, act))
                .orElseGet(() -> Done.Refused.because("refused.ticket.no-link"));
    }

    /// A ticket and the main ticket of a chain of duplicates. If the chain has grown before the lock is held, it is
    /// tried again, up to three times.
    Done withMain(Seen seen, TicketNumber main, Workflow move, Act act) {
        var named = id(main, seen);
        if (named.isEmpty()) {
            return unknown(main);
        }
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var last = links.last(named.get());
            var done = locked(
                    seen,
                    last,
                    move,
                    (ticket, other) -> other.linkedTo().main() == null
                            ? act.on(ticket, other)
                            : Done.Refused.because("refused.ticket.chain"));
            if (!(done instanceof Done.Refused refused)
                    || !refused.reason().key().equals("refused.ticket.chain")) {
                return done;
            }
        }
        return Done.Refused.because("refused.ticket.chain");
    }

    private Done locked(Seen seen, long otherId, Workflow move, Act act) {
        var id = id(seen.number(), seen);
        if (id.isEmpty()) {
            return unknown(seen.number());
        }
        if (id.get() == otherId) {
            return Done.Refused.because("refused.ticket.itself");
        }
        var both = lock(List.of(id.get(), otherId));
        return both.size() < 2
                ? unknown(seen.number())
                : verbs.move(seen, move, (ticket, at) -> act.on(ticket, other(both, otherId)));
    }

    private List<TicketRow> lock(List<Long> ids) {
        return rows.lockAll(Stream.of(ids.get(0), ids.get(1))
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private static TicketRow other(List<TicketRow> both, long id) {
        return both.stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private Optional<Long> id(TicketNumber number, Seen seen) {
        var visibility = seen.by().visibility();
        return jdbc.sql("select t.id from ticket t where t.number = :number and " + visibility.sql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(Long.class)
                .optional();
    }

    private static Done unknown(TicketNumber number) {
        return Done.Refused.because("refused.ticket.unknown", number.grouped());
    }
}
