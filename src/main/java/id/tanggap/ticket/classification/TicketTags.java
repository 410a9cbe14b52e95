package id.tanggap.ticket.classification;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tags that staff give to tickets to find them again.
@Service
public class TicketTags {

    static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final TicketTagRules rules;

    TicketTags(JdbcClient jdbc, TicketCommands commands, TicketChangeRecorder recorder, TicketTagRules rules) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
        this.rules = rules;
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
        var tag = rules.successor(tidy(word));
        if (!SHAPE.matcher(tag).matches()) {
            return CommandResult.Refused.because("refused.ticket.tag", word);
        }
        if (rules.isRetired(tag)) {
            return CommandResult.Refused.because("refused.ticket.tag.retired", tag);
        }
        return edit(TagEdit.TAGGED, seen, tag);
    }

    @Transactional
    public CommandResult untag(TicketVersion seen, String word) {
        return edit(TagEdit.UNTAGGED, seen, tidy(word));
    }

    /// What is done to a tag, with its statement.
    private enum TagEdit {
        TAGGED(
                TimelineEntryKind.TAGGED,
                "insert into ticket_tag (ticket_id, tag) values (:ticket, :tag) on conflict do nothing"),
        UNTAGGED(TimelineEntryKind.UNTAGGED, "delete from ticket_tag where ticket_id = :ticket and tag = :tag");

        private final TimelineEntryKind kind;
        private final String sql;

        TagEdit(TimelineEntryKind kind, String sql) {
            this.kind = kind;
            this.sql = sql;
        }
    }

    private CommandResult edit(TagEdit edit, TicketVersion seen, String tag) {
        return commands.append(seen, (ticket, change) -> {
            var changed = jdbc.sql(edit.sql)
                    .param("ticket", ticket.id())
                    .param("tag", tag)
                    .update();
            if (changed > 0) {
                recorder.record(ticket, edit.kind, change.with("tag", tag));
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    private static String tidy(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-").replaceFirst("^#", "");
    }
}
