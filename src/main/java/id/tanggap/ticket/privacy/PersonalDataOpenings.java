package id.tanggap.ticket.privacy;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.platform.privacy.FoundNumber;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.platform.privacy.NumberKind;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a masked number in a ticket's texts, or a picture as its sender's telephone wrote it, for one person. Each
/// opening is on the timeline.
///
/// For those whose office has the ticket and to whom its reporter is shown; who only reads opens nothing.
@Service
public class PersonalDataOpenings {

    private static final String ORIGINAL = "original";

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final OpeningRecords records;
    private final Clock clock;
    private final AuditLog audit;

    PersonalDataOpenings(
            JdbcClient jdbc,
            TicketCommands commands,
            TicketChangeRecorder recorder,
            OpeningRecords records,
            Clock clock,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
        this.records = records;
        this.clock = clock;
        this.audit = audit;
    }

    /// Shows a number to this person for a quarter of an hour.
    @Transactional
    public CommandResult openNumber(TicketNumber number, NumberPlace place, Viewer by) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> refusal(ticket, by)
                .orElseGet(() -> kind(ticket.id(), place)
                        .map(kind -> records.keep(ticket, place, kind.code(), change)
                                ? numberOpened(ticket, kind, by, change)
                                : tooMany())
                        .orElseGet(() -> CommandResult.Refused.because("refused.ticket.number.none"))));
    }

    /// Allows this person to take a file as it came, once.
    @Transactional
    public CommandResult openOriginal(TicketNumber number, TicketDetail.File file, Viewer by) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> refusal(ticket, by)
                .orElseGet(() -> records.keep(ticket, file.id(), ORIGINAL, change)
                        ? originalOpened(ticket, file, by, change)
                        : tooMany()));
    }

    /// On the timeline, where colleagues see it, and in the record that auditors read.
    private CommandResult numberOpened(TicketRow ticket, NumberKind kind, Viewer by, TicketChange change) {
        var what = kind.code();
        audit.record(
                AuditKind.NUMBER_OPENED,
                by.actor(),
                AuditSubject.ticket(ticket.number().digits()),
                Map.of("numbers", 1, "how", "text", "what", what));
        recorder.record(ticket, TimelineEntryKind.NUMBER_OPENED, change.with("what", what));
        return new CommandResult.Accepted(ticket.number());
    }

    private CommandResult originalOpened(TicketRow ticket, TicketDetail.File file, Viewer by, TicketChange change) {
        var name = Map.of("file", (Object) file.name());
        audit.record(
                AuditKind.ORIGINAL_OPENED,
                by.actor(),
                AuditSubject.ticket(ticket.number().digits()),
                name);
        recorder.record(ticket, TimelineEntryKind.ORIGINAL_OPENED, change.with(name));
        return new CommandResult.Accepted(ticket.number());
    }

    private static CommandResult tooMany() {
        return CommandResult.Refused.because(
                "refused.ticket.number.many", Integer.toString(OpeningRecords.MOST_AN_HOUR));
    }

    private Optional<CommandResult> refusal(TicketRow ticket, Viewer by) {
        if (by.userId() == null) {
            return Optional.of(CommandResult.Refused.because("refused.ticket.program"));
        }
        var visibility = by.visibility();
        var named = jdbc.sql("select %s from ticket t where t.id = :id".formatted(visibility.identitySql()))
                .params(visibility.parameters())
                .param("id", ticket.id())
                .query(Boolean.class)
                .single();
        return named ? Optional.empty() : Optional.of(CommandResult.Refused.because("refused.ticket.number.unnamed"));
    }

    private Optional<NumberKind> kind(long ticket, NumberPlace place) {
        return jdbc.sql("""
                        select m.text, m.full_text, t.subject
                        from ticket t
                        left join ticket_message m on m.id = :message and m.ticket_id = t.id
                        where t.id = :ticket and (m.id is not null) = :inMessage
                        """)
                .param("message", place.message())
                .param("inMessage", place.isInMessage())
                .param("ticket", ticket)
                .query((row, n) -> words(row))
                .optional()
                .flatMap(words -> words.number(place))
                .map(FoundNumber::kind);
    }

    /// The texts of a message, and the subject, as they are.
    private record Raw(String text, String full, String subject) {

        Optional<FoundNumber> number(NumberPlace place) {
            return MaskedText.of(of(place)).hidden().stream()
                    .filter(number -> number.start() == place.start())
                    .findFirst();
        }

        String of(NumberPlace place) {
            return switch (place.part()) {
                case TEXT -> text;
                case FULL -> full;
                case SUBJECT -> subject;
            };
        }

        Map.Entry<NumberPlace, String> opened(NumberPlace place) {
            return Map.entry(
                    place, number(place).map(found -> found.in(of(place))).orElse(""));
        }
    }

    private static Raw words(ResultSet row) throws SQLException {
        return new Raw(orNothing(row, "text"), orNothing(row, "full_text"), row.getString("subject"));
    }

    private static String orNothing(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    /// The numbers of this ticket that this person has opened lately, as written. No statement if nothing is masked.
    public Map<NumberPlace, String> openFor(TicketDetail ticket, Viewer viewer) {
        var hides = MaskedText.hides(ticket.summary().subject())
                || ticket.messages().stream()
                        .anyMatch(message -> message.words().hidesNumbers());
        if (!hides || viewer.userId() == null) {
            return Map.of();
        }
        return records
                .lately(ticket.summary().id(), viewer.userId(), clock.instant())
                .query((row, n) -> words(row).opened(place(row)))
                .list()
                .stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Where the masked numbers of the subject are; empty if it has none, or is hidden from this viewer for other
    /// reasons, too. No statement if nothing is masked.
    public Optional<MaskedText> subject(TicketDetail ticket) {
        var shown = ticket.summary().subject();
        if (!MaskedText.hides(shown) || ticket.summary().reporter().unnamed()) {
            return Optional.empty();
        }
        return jdbc.sql("select subject from ticket where id = :id")
                .param("id", ticket.summary().id())
                .query(String.class)
                .optional()
                .map(MaskedText::of)
                .filter(subject -> subject.text().equals(shown));
    }

    private static NumberPlace place(ResultSet row) throws SQLException {
        return NumberPlace.parse(row.getLong("message_id") + "-" + row.getString("part") + "-" + row.getInt("start_at"))
                .orElseThrow();
    }
}
