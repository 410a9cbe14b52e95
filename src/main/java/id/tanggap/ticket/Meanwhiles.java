package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What others did to a ticket while somebody was looking at it.
@Component
class Meanwhiles {

    /// These add and change nothing that somebody else decides on.
    private static final Set<String> ADDITIONS = Set.of(
            "joined",
            "answered",
            "noted",
            "disclosed",
            "callback-asked",
            "delivery-failed",
            "undeliverable",
            "link-suggested",
            "linked",
            "unlinked",
            "tagged",
            "untagged",
            "followed",
            "unfollowed",
            "warned",
            "breached",
            "redirected",
            "routing-kept");

    private static final Set<Workflow> ENDINGS = Set.of(Workflow.RESOLVE, Workflow.CANCEL, Workflow.CLOSE);

    private final JdbcClient jdbc;

    Meanwhiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// No statement if nothing happened, one otherwise.
    ///
    /// @param version that the person saw
    /// @param move what they want; who ends a ticket should have read what the citizen wrote last
    /// @return a refusal that names what happened, empty if it does not matter
    Optional<Done.Refused> since(TicketRow ticket, long version, Workflow move) {
        if (ticket.version() <= version) {
            return Optional.empty();
        }
        var harmless = new HashSet<>(ADDITIONS);
        if (ENDINGS.contains(move)) {
            harmless.remove("joined");
        }
        var happened = happened(ticket.id(), version, harmless);
        return happened.isEmpty() ? Optional.empty() : Optional.of(refusal(happened));
    }

    /// What was said to the citizen or by them, or ended the ticket: who answers should have read it.
    private static final Set<String> TALK =
            Set.of("answered", "joined", "waiting-citizen", "resolved", "cancelled", "closed", "merged");

    /// No statement if nothing happened, one otherwise.
    ///
    /// @return a refusal that names what others said, empty if they said nothing
    Optional<Done.Refused> saidSince(TicketRow ticket, Seen seen) {
        if (ticket.version() <= seen.version()) {
            return Optional.empty();
        }
        var said = jdbc.sql("""
                        select actor, kind, at from ticket_event e
                        where ticket_id = :id and n > :version and kind in (:talk)
                          and data ->> 'user' is distinct from :user
                          and not exists (select 1 from ticket_message m
                                          where m.id = (e.data ->> 'message')::bigint and m.withdrawn)
                        order by n
                        """)
                .param("id", ticket.id())
                .param("version", seen.version())
                .param("talk", TALK)
                .param("user", Objects.toString(seen.by().userId(), null))
                .query((row, n) -> new Done.Meanwhile(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Done.Refused(
                        Reason.of("refused.ticket.said", said.getLast().who()), said));
    }

    private List<Done.Meanwhile> happened(long ticketId, long version, Set<String> harmless) {
        return jdbc.sql("""
                        select actor, kind, at from ticket_event
                        where ticket_id = :id and n > :version and kind not in (:harmless)
                        order by n
                        """)
                .param("id", ticketId)
                .param("version", version)
                .param("harmless", harmless)
                .query((row, n) -> new Done.Meanwhile(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private static Done.Refused refusal(List<Done.Meanwhile> happened) {
        var last = happened.getLast();
        return new Done.Refused(
                Reason.of(
                        "refused.ticket.changed",
                        last.who(),
                        last.what(),
                        last.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Integer.toString(happened.size())),
                happened);
    }
}
