package id.tanggap.ticket.command;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.TicketTransition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what others did to a ticket after the viewer loaded it.
@Component
class ConflictCheck {

    /// Kinds of entries that only add something and never conflict with a command.
    private static final Set<TimelineEntryKind> ADDITIONS = EnumSet.of(
            TimelineEntryKind.JOINED,
            TimelineEntryKind.ANSWERED,
            TimelineEntryKind.NOTED,
            TimelineEntryKind.DISCLOSED,
            TimelineEntryKind.CALLBACK_ASKED,
            TimelineEntryKind.DELIVERY_FAILED,
            TimelineEntryKind.UNDELIVERABLE,
            TimelineEntryKind.LINK_SUGGESTED,
            TimelineEntryKind.ACT_SUGGESTED,
            TimelineEntryKind.SUGGESTION_DISMISSED,
            TimelineEntryKind.LINKED,
            TimelineEntryKind.UNLINKED,
            TimelineEntryKind.INCIDENT_ATTACHED,
            TimelineEntryKind.INCIDENT_DETACHED,
            TimelineEntryKind.TAGGED,
            TimelineEntryKind.UNTAGGED,
            TimelineEntryKind.FOLLOWED,
            TimelineEntryKind.UNFOLLOWED,
            TimelineEntryKind.WARNED,
            TimelineEntryKind.BREACHED,
            TimelineEntryKind.REDIRECTED,
            TimelineEntryKind.MESSAGES_LEFT,
            TimelineEntryKind.ROUTING_KEPT,
            TimelineEntryKind.CATEGORY_MERGED,
            TimelineEntryKind.CATEGORY_RESTORED,
            TimelineEntryKind.TAG_RENAMED);

    private static final Set<TicketTransition> ENDINGS =
            Set.of(TicketTransition.RESOLVE, TicketTransition.CANCEL, TicketTransition.CLOSE);

    private final JdbcClient jdbc;

    ConflictCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// No statement if nothing happened, one otherwise.
    ///
    /// @param version that the viewer loaded
    /// @param move the command; who ends a ticket must have seen the citizen's last message
    /// @return a refusal that names the changes, empty if none conflicts
    Optional<CommandResult.Refused> since(TicketRow ticket, long version, TicketTransition move) {
        if (ticket.version() <= version) {
            return Optional.empty();
        }
        var harmless = EnumSet.copyOf(ADDITIONS);
        if (ENDINGS.contains(move)) {
            harmless.remove(TimelineEntryKind.JOINED);
        }
        var conflicts = conflicts(ticket.id(), version, harmless);
        return conflicts.isEmpty() ? Optional.empty() : Optional.of(refusal(conflicts));
    }

    /// Kinds of entries that mean a message to or from the citizen, or an end: who answers must have seen them.
    private static final Set<TimelineEntryKind> MESSAGES = EnumSet.of(
            TimelineEntryKind.ANSWERED,
            TimelineEntryKind.JOINED,
            TimelineEntryKind.WAITING_CITIZEN,
            TimelineEntryKind.RESOLVED,
            TimelineEntryKind.CANCELLED,
            TimelineEntryKind.CLOSED,
            TimelineEntryKind.MERGED);

    /// No statement if nothing happened, one otherwise.
    ///
    /// @return a refusal that names the messages of others, empty if there are none
    Optional<CommandResult.Refused> answeredSince(TicketRow ticket, TicketVersion seen) {
        if (ticket.version() <= seen.version()) {
            return Optional.empty();
        }
        var messages = jdbc.sql("""
                        select actor, kind, at from ticket_event e
                        where ticket_id = :id and n > :version and kind in (:talk)
                          and data ->> 'user' is distinct from :user
                          and not exists (select 1 from ticket_message m
                                          where m.id = (e.data ->> 'message')::bigint and m.withdrawn)
                        order by n
                        """)
                .param("id", ticket.id())
                .param("version", seen.version())
                .param("talk", codes(MESSAGES))
                .param("user", Objects.toString(seen.by().userId(), null))
                .query(ConflictCheck::change)
                .list();
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommandResult.Refused(
                        Reason.of("refused.ticket.said", messages.getLast().who()), messages));
    }

    private List<CommandResult.ConflictingChange> conflicts(
            long ticketId, long version, Set<TimelineEntryKind> harmless) {
        return jdbc.sql("""
                        select actor, kind, at from ticket_event
                        where ticket_id = :id and n > :version and kind not in (:harmless)
                        order by n
                        """)
                .param("id", ticketId)
                .param("version", version)
                .param("harmless", codes(harmless))
                .query(ConflictCheck::change)
                .list();
    }

    private static CommandResult.Refused refusal(List<CommandResult.ConflictingChange> conflicts) {
        var last = conflicts.getLast();
        return new CommandResult.Refused(
                Reason.of(
                        "refused.ticket.changed",
                        last.who(),
                        last.what(),
                        last.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Integer.toString(conflicts.size())),
                conflicts);
    }

    private static List<String> codes(Set<TimelineEntryKind> kinds) {
        return kinds.stream().map(TimelineEntryKind::code).toList();
    }

    private static CommandResult.ConflictingChange change(ResultSet row, int n) throws SQLException {
        return new CommandResult.ConflictingChange(
                row.getString(1), row.getString(2), row.getTimestamp(3).toInstant());
    }
}
