package id.tanggap.ticket.link;

import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Locks a ticket and the main ticket at the end of its chain of duplicates.
///
/// Both are locked in the order of their ids, as merging does. If a merge has changed the main ticket before the locks
/// were held, they are released (rollback to a savepoint) and taken again.
@Component
public class MainTicketLock {

    private static final int TRIES = 5;

    private final LinkStore links;
    private final TicketStore rows;
    private final TransactionTemplate attempt;

    MainTicketLock(LinkStore links, TicketStore rows, PlatformTransactionManager transactions) {
        this.links = links;
        this.rows = rows;
        this.attempt = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /// A ticket and its main ticket, which is the ticket itself if it is no duplicate.
    public record WithMain(TicketRow ticket, TicketRow main) {
        public boolean isDuplicate() {
            return ticket.id() != main.id();
        }
    }

    /// @throws IllegalArgumentException if there is no such ticket
    /// @throws OptimisticLockingFailureException if it was merged again at each of five attempts
    @Transactional(propagation = Propagation.MANDATORY)
    public WithMain lock(long ticketId) {
        for (var tried = 0; tried < TRIES; tried++) {
            var locked = Objects.requireNonNull(attempt.execute(status -> lockOnce(ticketId, status)));
            if (locked.isPresent()) {
                return locked.get();
            }
        }
        throw new OptimisticLockingFailureException("Ticket " + ticketId + " was merged " + TRIES + " times meanwhile");
    }

    private Optional<WithMain> lockOnce(long ticketId, TransactionStatus status) {
        var main = links.mainTicket(ticketId);
        var locked = rows.lockAll(List.of(ticketId, main));
        if (links.mainTicket(ticketId) != main) {
            status.setRollbackOnly();
            return Optional.empty();
        }
        return Optional.of(new WithMain(of(locked, ticketId), of(locked, main)));
    }

    private static TicketRow of(List<TicketRow> locked, long id) {
        return locked.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + id));
    }
}
