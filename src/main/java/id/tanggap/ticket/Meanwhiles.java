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

/// Finds what others did to a ticket after the viewer loaded it.
@Component
class Meanwhiles {

    /// Kinds of entries that only add something and never conflict with a command.
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
    /// @param version that the viewer loaded
    /// @param move the command; who ends a ticket must have seen the citizen's last message
    /// @return a refusal that names the changes, empty if none conflicts
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

    /// Kinds of entries that mean a message to or from the citizen, or an end: who answers must have seen them.
    private static final Set<String> MESSAGES =
            Set.of("answered", "joined", "waiting-citizen", "resolved", "cancelled", "closed", "merged");

    /// No statement if nothing happened, one otherwise.
    ///
    /// @return a refusal that names the messages of others, empty if there are none
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
                .param("talk", MESSAGES)
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
