package id.tanggap.ticket.privacy;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.timeline.TicketChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Discloses the identity of a confidential reporter to a person who gives a reason in writing. The disclosure is on
/// the timeline, supervisors review it, and it expires.
@Service
public class IdentityDisclosure {

    /// How long a disclosure lasts: one shift.
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final int COUNTED = 100;
    private static final String SELECT = """
            select o.id, t.number, o.user_id, o.name, o.reason, o.at, o.until, o.noted_by
            from identity_opening o
            join ticket t on t.id = o.ticket_id
            """;

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final Clock clock;
    private final AuditLog audit;

    IdentityDisclosure(
            JdbcClient jdbc, TicketCommands commands, TicketChangeRecorder recorder, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
        this.clock = clock;
        this.audit = audit;
    }

    /// A disclosure to one person.
    ///
    /// @param notedBy name of the supervisor who has reviewed it, null if none has
    public record Disclosure(
            long id,
            TicketNumber ticket,
            long user,
            String name,
            String reason,
            Instant at,
            Instant until,
            @Nullable String notedBy) {}

    /// From now on, for eight hours, this person sees the reporter of the ticket.
    ///
    /// @param reason 10 to 500 characters; supervisors read it
    @Transactional
    public CommandResult disclose(TicketVersion seen, String reason) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return CommandResult.Refused.because(
                    "refused.ticket.identity.reason",
                    Integer.toString(SHORTEST_REASON),
                    Integer.toString(LONGEST_REASON));
        }
        return commands.append(seen, (ticket, change) -> {
            if (seen.by().userId() == null) {
                return CommandResult.Refused.because("refused.ticket.program");
            }
            if (!ticket.about().confidential()) {
                return new CommandResult.Accepted(seen.number());
            }
            write(ticket.id(), why, change);
            audit.record(
                    AuditKind.IDENTITY_OPENED,
                    seen.by().actor(),
                    AuditSubject.ticket(seen.number().digits()),
                    Map.of("reason", why));
            recorder.record(ticket, TimelineEntryKind.IDENTITY_OPENED, change.with("reason", why));
            return new CommandResult.Accepted(seen.number());
        });
    }

    private void write(long ticket, String why, TicketChange change) {
        jdbc.sql("""
                        insert into identity_opening (ticket_id, user_id, name, reason, at, until)
                        values (:ticket, :user, :name, :reason, :at, :until)
                        """)
                .param("ticket", ticket)
                .param("user", change.by().user())
                .param("name", change.by().actor())
                .param("reason", why.replace("\0", ""))
                .param("at", Timestamp.from(change.at()))
                .param("until", Timestamp.from(change.at().plus(LONGEST)))
                .update();
    }

    /// Disclosures on all tickets, newest first; empty for roles that do not review them.
    ///
    /// @param before id of the last one of the page before; null for the first page
    public List<Disclosure> recent(Viewer viewer, @Nullable Long before, int limit) {
        if (!viewer.role().readsDisclosures()) {
            return List.of();
        }
        var visibility = viewer.visibility();
        return jdbc.sql(SELECT + """
                        where o.id < :before and %s
                        order by o.id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .params(visibility.parameters())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(IdentityDisclosure::disclosure)
                .list();
    }

    /// Disclosures on one ticket, newest first, for whoever may see the ticket.
    public List<Disclosure> of(TicketNumber number, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(SELECT + """
                        where t.number = :number and %s
                        order by o.id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .params(visibility.parameters())
                .param("number", number.digits())
                .param("limit", limit)
                .query(IdentityDisclosure::disclosure)
                .list();
    }

    /// How many no supervisor has reviewed yet, counted up to 100; 0 for roles that do not review them.
    public int unread(Viewer viewer) {
        if (!viewer.role().readsDisclosures()) {
            return 0;
        }
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from identity_opening o
                            join ticket t on t.id = o.ticket_id
                            where o.noted_at is null and %s
                            limit :most
                        ) as unread
                        """.formatted(visibility.sql()))
                .params(visibility.parameters())
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    /// A supervisor has reviewed a disclosure. Nobody reviews their own.
    @Transactional
    public CommandResult acknowledge(long disclosure, Viewer by) {
        if (!by.role().seesIdentities()) {
            return CommandResult.Refused.because("refused.ticket.identity.supervisor");
        }
        var visibility = by.visibility();
        return jdbc.sql("""
                        update identity_opening o set noted_by = :name, noted_at = :at
                        from ticket t
                        where o.id = :id and o.noted_at is null and o.user_id is distinct from :user
                          and t.id = o.ticket_id and %s
                        returning t.number
                        """.formatted(visibility.sql()))
                .params(visibility.parameters())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", disclosure)
                .param("user", by.userId())
                .query(String.class)
                .optional()
                .<CommandResult>map(digits -> noted(digits, by))
                .orElseGet(() -> CommandResult.Refused.because("refused.ticket.identity.noted"));
    }

    private CommandResult noted(String digits, Viewer by) {
        audit.record(AuditKind.IDENTITY_NOTED, by.actor(), AuditSubject.ticket(digits), Map.of());
        return new CommandResult.Accepted(new TicketNumber(digits));
    }

    private static Disclosure disclosure(ResultSet row, int n) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                row.getLong("user_id"),
                row.getString("name"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("noted_by"));
    }
}
