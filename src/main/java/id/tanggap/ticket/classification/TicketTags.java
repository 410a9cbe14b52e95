package id.tanggap.ticket.classification;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.timeline.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tags that staff give to tickets to find them again.
@Service
public class TicketTags {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;

    TicketTags(JdbcClient jdbc, TicketCommands commands, TicketChangeRecorder recorder) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
    }

    /// In alphabetical order. The caller has checked that the viewer may see the ticket.
    public List<String> of(long ticketId) {
        return jdbc.sql("select tag from ticket_tag where ticket_id = :ticket order by tag")
                .param("ticket", ticketId)
                .query(String.class)
                .list();
    }

    /// @param word becomes the tag: lower case, blanks become dashes; then 1 to 40 letters, digits and dashes
    @Transactional
    public CommandResult tag(TicketVersion seen, String word) {
        var tag = tidy(word);
        if (!SHAPE.matcher(tag).matches()) {
            return CommandResult.Refused.because("refused.ticket.tag", word);
        }
        return change(Change.TAGGED, seen, tag);
    }

    @Transactional
    public CommandResult untag(TicketVersion seen, String word) {
        return change(Change.UNTAGGED, seen, tidy(word));
    }

    /// What is done to a tag, with its statement.
    private enum Change {
        TAGGED("insert into ticket_tag (ticket_id, tag) values (:ticket, :tag) on conflict do nothing"),
        UNTAGGED("delete from ticket_tag where ticket_id = :ticket and tag = :tag");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }

    private CommandResult change(Change change, TicketVersion seen, String tag) {
        return commands.append(seen, (ticket, at) -> {
            var changed = jdbc.sql(change.sql)
                    .param("ticket", ticket.id())
                    .param("tag", tag)
                    .update();
            if (changed > 0) {
                var by = Actor.of(seen.by());
                recorder.record(
                        ticket, ticket, by, change == Change.TAGGED ? "tagged" : "untagged", Map.of("tag", tag), at);
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    private static String tidy(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-").replaceFirst("^#", "");
    }
}
