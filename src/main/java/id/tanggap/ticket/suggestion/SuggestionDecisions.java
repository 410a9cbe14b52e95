package id.tanggap.ticket.suggestion;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TimelineReader;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff accept or dismiss what the program suggests. Who accepts it has done it: their name stands in the timeline,
/// and they need the right to do it.
@Service
public class SuggestionDecisions {

    private static final Set<String> SUGGESTIONS = Set.of("link-suggested", "act-suggested");

    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final TimelineReader timelines;
    private final TicketLinks links;
    private final Reopening reopening;
    private final AwaitedDecisions awaited;

    SuggestionDecisions(
            TicketCommands commands,
            TicketChangeRecorder recorder,
            TimelineReader timelines,
            TicketLinks links,
            Reopening reopening,
            AwaitedDecisions awaited) {
        this.commands = commands;
        this.recorder = recorder;
        this.timelines = timelines;
        this.links = links;
        this.reopening = reopening;
        this.awaited = awaited;
    }

    /// Links the tickets as related, closes the ticket as confirmed, or reopens it.
    ///
    /// @param entry number of the timeline entry that suggests it
    /// @return refused if nothing is suggested there, or somebody has decided already
    @Transactional
    public CommandResult accept(TicketVersion seen, int entry) {
        return suggesting(seen, entry)
                .map(event -> event.kind().equals("link-suggested")
                        ? link(seen, event)
                        : act(seen, entry, "confirm".equals(event.data().get("act"))))
                .orElseGet(SuggestionDecisions::gone);
    }

    private Optional<TicketDetail.Event> suggesting(TicketVersion seen, int entry) {
        return timelines.of(seen.number(), seen.by()).stream()
                .flatMap(List::stream)
                .filter(event -> event.n() == entry && SUGGESTIONS.contains(event.kind()))
                .findFirst();
    }

    /// Accepting a link twice is harmless: it exists then.
    private CommandResult link(TicketVersion seen, TicketDetail.Event event) {
        return TicketNumber.parse(String.valueOf(event.data().get("number")))
                .map(other -> links.relate(seen, other))
                .orElseGet(SuggestionDecisions::gone);
    }

    private CommandResult act(TicketVersion seen, int entry, boolean confirms) {
        var move = confirms ? TicketTransition.CLOSE : TicketTransition.REOPEN;
        return commands.transition(seen, move, (ticket, change) -> pending(ticket, entry)
                .map(suggestion -> act(ticket, suggestion, change))
                .orElseGet(SuggestionDecisions::gone));
    }

    private CommandResult act(TicketRow ticket, Suggestion suggestion, TicketChange change) {
        var decided = change.with(Map.of("verdict", suggestion.said(), "suggestion", suggestion.entry()));
        if (suggestion.kind() == Suggestion.Kind.CONFIRM) {
            awaited.decided(ticket.id());
            recorder.transition(TicketTransition.CLOSE, ticket, TicketResolution.closed(ticket), decided);
            return new CommandResult.Accepted(ticket.number());
        }
        if (ticket.linkedTo().main() != null) {
            return CommandResult.Refused.because("refused.ticket.duplicate");
        }
        awaited.decided(ticket.id());
        reopening.reopen(ticket, decided);
        return new CommandResult.Accepted(ticket.number());
    }

    /// Nothing changes, and it is not suggested any more.
    @Transactional
    public CommandResult dismiss(TicketVersion seen, int entry) {
        return commands.append(seen, (ticket, change) -> pending(ticket, entry)
                .<CommandResult>map(suggestion -> {
                    recorder.record(ticket, TimelineEntryKind.SUGGESTION_DISMISSED, change.with("suggestion", entry));
                    if (suggestion.kind() != Suggestion.Kind.LINK) {
                        awaited.decided(ticket.id());
                    }
                    return new CommandResult.Accepted(seen.number());
                })
                .orElseGet(SuggestionDecisions::gone));
    }

    private Optional<Suggestion> pending(TicketRow ticket, int entry) {
        return Suggestion.pending(timelines.of(ticket.id()), ticket.state()).stream()
                .filter(suggestion -> suggestion.entry() == entry)
                .findFirst();
    }

    private static CommandResult gone() {
        return CommandResult.Refused.because("refused.suggestion.gone");
    }
}
