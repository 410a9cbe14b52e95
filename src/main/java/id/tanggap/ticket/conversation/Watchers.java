package id.tanggap.ticket.conversation;

import id.tanggap.access.NeedToKnow;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.store.TicketRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who watches a ticket: by choice, because a colleague mentioned them, or because they had it.
@Service
public class Watchers {

    private static final Pattern MENTION = Pattern.compile("(?<![\\w@.])@([\\p{L}\\d][\\p{L}\\d._-]{0,62}[\\p{L}\\d])");
    private static final int MENTIONS = 20;

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;

    Watchers(JdbcClient jdbc, TicketCommands commands, TicketChangeRecorder recorder) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
    }

    /// A watcher.
    public record Watcher(long user, String name, WatchReason why, Instant since) {}

    /// Longest first. The caller has checked that the viewer may see the ticket.
    public List<Watcher> of(long ticketId) {
        return jdbc.sql("""
                        select w.user_id, u.name, w.why, w.since
                        from ticket_watcher w
                        join app_user u on u.id = w.user_id
                        where w.ticket_id = :ticket
                        order by w.since, w.user_id
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> new Watcher(
                        row.getLong(1),
                        row.getString(2),
                        WatchReason.of(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /// Ids of the accounts that watch these tickets, by id of the ticket; one statement. For no viewer.
    public Map<Long, Set<Long>> watching(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select ticket_id, user_id from ticket_watcher where ticket_id in (:tickets)")
                        .param("tickets", ticketIds)
                        .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    @Transactional
    public CommandResult follow(TicketVersion seen) {
        return commands.appendFromAnyOffice(seen, (ticket, change) -> {
            var user = seen.by().userId();
            if (user == null) {
                return CommandResult.Refused.because("refused.ticket.program");
            }
            if (watch(ticket.id(), user, WatchReason.FOLLOWS, change.at())) {
                recorder.record(ticket, TimelineEntryKind.FOLLOWED, change);
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    @Transactional
    public CommandResult unfollow(TicketVersion seen) {
        return commands.appendFromAnyOffice(seen, (ticket, change) -> {
            var gone = jdbc.sql("delete from ticket_watcher where ticket_id = :ticket and user_id = :user")
                    .param("ticket", ticket.id())
                    .param("user", seen.by().userId())
                    .update();
            if (gone > 0) {
                recorder.record(ticket, TimelineEntryKind.UNFOLLOWED, change);
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    /// @return true if they did not watch before
    public boolean watch(long ticketId, long user, WatchReason why, Instant at) {
        return jdbc.sql("""
                        insert into ticket_watcher (ticket_id, user_id, why, since) values (:ticket, :user, :why, :at)
                        on conflict do nothing
                        """)
                        .param("ticket", ticketId)
                        .param("user", user)
                        .param("why", why.code())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// The users whom a note mentions.
    ///
    /// @param told user names of those who watch the ticket from now on
    /// @param strangers user names of those who have no need to know the category; if there is one, nobody was
    ///     added
    record MentionedPeople(List<String> told, List<String> strangers) {}

    /// Adds the mentioned colleagues of any office as watchers: from then on they see the ticket. No statement if the
    /// note mentions nobody, one otherwise.
    MentionedPeople mentioned(TicketRow ticket, String note, Instant at) {
        var names = MENTION.matcher(note)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MENTIONS)
                .toList();
        return names.isEmpty() ? new MentionedPeople(List.of(), List.of()) : watching(names, ticket, at);
    }

    private MentionedPeople watching(List<String> names, TicketRow ticket, Instant at) {
        var found = jdbc
                .sql("""
                        with named as (
                            select u.id, u.username, %s as knows from app_user u
                            where lower(u.username) in (:names) and u.enabled
                        ), watching as (
                            insert into ticket_watcher (ticket_id, user_id, why, since)
                            select :ticket, id, 'mentioned', :at from named
                            where (select bool_and(knows) from named)
                            on conflict do nothing
                        )
                        select username, knows from named order by username
                        """.formatted(NeedToKnow.KNOWS))
                .param("names", names)
                .param("category", ticket.about().category())
                .param("ticket", ticket.id())
                .param("at", Timestamp.from(at))
                .query((row, n) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return new MentionedPeople(found.getOrDefault(true, List.of()), found.getOrDefault(false, List.of()));
    }
}
