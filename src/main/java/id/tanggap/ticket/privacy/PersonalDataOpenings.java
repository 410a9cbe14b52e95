package id.tanggap.ticket.privacy;

import id.tanggap.access.Viewer;
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

    PersonalDataOpenings(
            JdbcClient jdbc,
            TicketCommands commands,
            TicketChangeRecorder recorder,
            OpeningRecords records,
            Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.recorder = recorder;
        this.records = records;
        this.clock = clock;
    }

    /// Shows a number to this person for a quarter of an hour.
    @Transactional
    public CommandResult openNumber(TicketNumber number, NumberPlace place, Viewer by) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> refusal(ticket, by)
                .orElseGet(() -> kind(ticket.id(), place)
                        .map(kind -> records.keep(ticket, place, kind.code(), change)
                                ? opened(ticket, TimelineEntryKind.NUMBER_OPENED, change.with("what", kind.code()))
                                : tooMany())
                        .orElseGet(() -> CommandResult.Refused.because("refused.ticket.number.none"))));
    }

    /// Allows this person to take a file as it came, once.
    @Transactional
    public CommandResult openOriginal(TicketNumber number, TicketDetail.File file, Viewer by) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> refusal(ticket, by)
                .orElseGet(() -> records.keep(ticket, file.id(), ORIGINAL, change)
                        ? opened(ticket, TimelineEntryKind.ORIGINAL_OPENED, change.with("file", file.name()))
                        : tooMany()));
    }

    /// Every opening passes here, in its transaction.
    private CommandResult opened(TicketRow ticket, TimelineEntryKind what, TicketChange change) {
        recorder.record(ticket, what, change);
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
        return jdbc.sql("select text, full_text from ticket_message where id = :message and ticket_id = :ticket")
                .param("message", place.message())
                .param("ticket", ticket)
                .query((row, n) -> words(row))
                .optional()
                .flatMap(words -> words.number(place))
                .map(FoundNumber::kind);
    }

    /// The texts of a message as they are.
    private record Raw(String text, String full) {

        Optional<FoundNumber> number(NumberPlace place) {
            return MaskedText.of(of(place)).hidden().stream()
                    .filter(number -> number.start() == place.start())
                    .findFirst();
        }

        String of(NumberPlace place) {
            return place.part() == NumberPlace.Part.FULL ? full : text;
        }

        Map.Entry<NumberPlace, String> opened(NumberPlace place) {
            return Map.entry(
                    place, number(place).map(found -> found.in(of(place))).orElse(""));
        }
    }

    private static Raw words(ResultSet row) throws SQLException {
        var full = row.getString("full_text");
        return new Raw(row.getString("text"), full == null ? "" : full);
    }

    /// The numbers of this ticket that this person has opened lately, as written. No statement if nothing is masked.
    public Map<NumberPlace, String> openFor(TicketDetail ticket, Viewer viewer) {
        var hides =
                ticket.messages().stream().anyMatch(message -> message.words().hidesNumbers());
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

    private static NumberPlace place(ResultSet row) throws SQLException {
        return NumberPlace.parse(row.getLong("message_id") + "-" + row.getString("part") + "-" + row.getInt("start_at"))
                .orElseThrow();
    }
}
