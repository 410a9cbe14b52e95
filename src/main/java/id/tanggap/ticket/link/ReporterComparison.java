package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether tickets are of one reporter, as far as a viewer may know it.
///
/// A ticket without a reporter is nobody's. A reporter who is hidden from the viewer counts as another one: else the
/// answer would tell who it is.
@Component
public class ReporterComparison {

    private final JdbcClient jdbc;
    private final TicketStore rows;
    private final LinkStore links;

    ReporterComparison(JdbcClient jdbc, TicketStore rows, LinkStore links) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.links = links;
    }

    /// Whether merging into a ticket would join the tickets of two reporters.
    ///
    /// @param ticketId of the duplicate
    /// @param target the named ticket; of a duplicate its main ticket is compared
    /// @return false if there is no such ticket for the viewer
    public boolean isOfOther(long ticketId, TicketNumber target, Viewer viewer) {
        return rows.id(target, viewer.visibility())
                .map(links::mainTicket)
                .filter(main -> main != ticketId)
                .map(main -> !ofOthers(ticketId, Set.of(main), viewer).isEmpty())
                .orElse(false);
    }

    /// One statement; none for no tickets.
    ///
    /// @return those of the other tickets that are not known to be of the same reporter
    public Set<Long> ofOthers(long ticketId, Collection<Long> others, Viewer viewer) {
        var strangers = new HashSet<>(others);
        if (!strangers.isEmpty()) {
            strangers.removeAll(ofSameReporter(ticketId, others, viewer));
        }
        return strangers;
    }

    private Set<Long> ofSameReporter(long ticketId, Collection<Long> others, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        with known as (
                            select t.id, t.reporter_id from ticket t
                            where t.id in (:all) and t.reporter_id is not null and %s
                        )
                        select other.id
                        from known this
                        join known other on other.reporter_id = this.reporter_id
                        where this.id = :id
                        """.formatted(visibility.identitySql()))
                .param("all", with(ticketId, others))
                .param("id", ticketId)
                .params(visibility.parameters())
                .query(Long.class)
                .set();
    }

    private static Set<Long> with(long ticketId, Collection<Long> others) {
        var all = new HashSet<>(others);
        all.add(ticketId);
        return all;
    }

    /// Why a ticket cannot be merged like this, for the sake of its reporter.
    ///
    /// A confidential ticket is not merged into another citizen's: there everybody would read its reporter's name
    /// beside what they write later.
    Optional<CommandResult.Refused> objection(TicketRow duplicate, TicketRow main, String reason, Viewer by) {
        if (ofOthers(duplicate.id(), Set.of(main.id()), by).isEmpty()) {
            return Optional.empty();
        }
        if (duplicate.about().confidential()) {
            return Optional.of(CommandResult.Refused.because("refused.ticket.merge.confidential"));
        }
        return reason.isBlank()
                ? Optional.of(CommandResult.Refused.because("refused.ticket.merge.reporters"))
                : Optional.empty();
    }
}
