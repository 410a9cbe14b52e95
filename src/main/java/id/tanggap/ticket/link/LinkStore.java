package id.tanggap.ticket.link;

import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores links between tickets; deleted links stay, with the name of who deleted them. Callers hold the locks on both
/// tickets.
@Component
public class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The state of a duplicate before it was merged.
    record StateBeforeLink(
            TicketState state,
            @Nullable TicketState resume,
            @Nullable String outcome,
            @Nullable Instant endedAt) {

        static StateBeforeLink of(TicketRow ticket) {
            var status = ticket.status();
            return new StateBeforeLink(
                    status.state(),
                    status.resume(),
                    status.outcome(),
                    ticket.period().endedAt());
        }

        private String text() {
            return "%s %s %s %s"
                    .formatted(
                            state.code(),
                            code(resume),
                            outcome == null ? "-" : outcome,
                            endedAt == null ? "-" : endedAt);
        }

        private static String code(@Nullable TicketState state) {
            return state == null ? "-" : state.code();
        }

        private static StateBeforeLink of(String text) {
            var parts = text.split(" ", -1);
            return new StateBeforeLink(
                    TicketState.of(parts[0]),
                    parts[1].equals("-") ? null : TicketState.of(parts[1]),
                    parts[2].equals("-") ? null : parts[2],
                    parts[3].equals("-") ? null : Instant.parse(parts[3]));
        }
    }

    /// @return false if the link exists already
    boolean link(TicketLink link, TicketChange change) {
        return jdbc.sql("""
                        insert into ticket_link (kind, from_id, to_id, by_user, by_name, at, was)
                        values (:kind, :from, :to, :user, :name, :at, :was)
                        on conflict do nothing
                        """)
                        .param("kind", link.kind().code())
                        .param("from", link.from())
                        .param("to", link.to())
                        .param("user", change.by().user())
                        .param("name", change.by().actor())
                        .param("at", Timestamp.from(change.at()))
                        .param("was", StateBeforeLink.of(link.ticket()).text())
                        .update()
                > 0;
    }

    /// @return the state of the first ticket when it was linked; empty if there was no link
    Optional<StateBeforeLink> unlink(TicketLink link, TicketChange change) {
        return jdbc.sql("""
                        update ticket_link set undone_at = :at, undone_by = :name
                        where kind = :kind and from_id = :from and to_id = :to and undone_at is null
                        returning was
                        """)
                .param("kind", link.kind().code())
                .param("from", link.from())
                .param("to", link.to())
                .param("name", change.by().actor())
                .param("at", Timestamp.from(change.at()))
                .query(String.class)
                .optional()
                .map(StateBeforeLink::of);
    }

    Optional<Long> target(LinkKind kind, long from) {
        return jdbc.sql("select to_id from ticket_link where kind = :kind and from_id = :from and undone_at is null")
                .param("kind", kind.code())
                .param("from", from)
                .query(Long.class)
                .optional();
    }

    boolean hasReports(long incident) {
        return !reports(incident).isEmpty();
    }

    /// Ids of the reports of an incident, in order.
    List<Long> reports(long incident) {
        return jdbc.sql("""
                        select from_id from ticket_link
                        where to_id = :incident and kind = 'child' and undone_at is null
                        order by from_id
                        """).param("incident", incident).query(Long.class).list();
    }

    /// Whether two tickets are of one citizen; no statement for one ticket.
    public boolean sameReporter(long one, long other) {
        return one == other
                || jdbc.sql("""
                        select exists (select 1 from ticket a join ticket b on a.reporter_id = b.reporter_id
                                       where a.id = :one and b.id = :other)
                        """)
                        .param("one", one)
                        .param("other", other)
                        .query(Boolean.class)
                        .single();
    }

    /// The main ticket at the end of a chain of duplicates; the ticket itself if it is no duplicate.
    long mainTicket(long id) {
        return jdbc.sql("""
                        with recursive chain as (
                            select :id::bigint as id, 0 as step
                            union all
                            select l.to_id, step + 1 from chain c
                            join ticket_link l on l.from_id = c.id and l.kind = 'duplicate' and l.undone_at is null
                            where step < 100
                        )
                        select id from chain order by step desc limit 1
                        """).param("id", id).query(Long.class).single();
    }
}
