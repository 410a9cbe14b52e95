package id.tanggap.ticket.classification;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.event.RoutingRequest;
import id.tanggap.ticket.event.TicketCorrected;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person corrects what triage understood. The consequences follow once, after the whole change: clocks by the new
/// policy, and a balai by the new place and category unless a person chose the present one.
@Service
public class Correction {

    private final TicketCommands commands;
    private final TicketStore rows;
    private final TicketChangeRecorder recorder;
    private final TicketClockUpdater clocks;
    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private final ApplicationEventPublisher events;

    Correction(
            TicketCommands commands,
            TicketStore rows,
            TicketChangeRecorder recorder,
            TicketClockUpdater clocks,
            Taxonomy taxonomy,
            Gazetteer gazetteer,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.rows = rows;
        this.recorder = recorder;
        this.clocks = clocks;
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
        this.events = events;
    }

    @Transactional
    public CommandResult correct(TicketVersion seen, CorrectionRequest correction) {
        return objection(correction)
                .orElseGet(() -> commands.transition(seen, TicketTransition.CORRECT, (ticket, change) -> {
                    var about = correction.of(ticket.about());
                    if (isClosed(about.category())
                            && !about.category().equals(ticket.about().category())) {
                        return CommandResult.Refused.because(
                                "refused.ticket.category.closed", label(about.category(), seen));
                    }
                    if (!about.equals(ticket.about())) {
                        apply(ticket, about, correction.reason().strip(), change);
                    }
                    return new CommandResult.Accepted(seen.number());
                }));
    }

    /// Undoes a correction: the earlier values apply again, even if they were empty.
    public CommandResult restore(TicketRow ticket, TicketRow.About before, TicketChange change) {
        apply(ticket, before, "", change);
        return new CommandResult.Accepted(ticket.number());
    }

    /// The citizen names the place after the ticket was opened: a ticket without a place gets it and is routed again.
    /// A place that a ticket already has is only changed by staff. The caller answers the citizen and names the
    /// balai.
    ///
    /// @return whether the ticket had no place before
    /// @throws IllegalArgumentException if there is no such ticket
    @Transactional
    public boolean setPlaceIfMissing(long ticketId, RegionCode place, String channel, Instant at) {
        var ticket = rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
        if (ticket.about().place() != null || !ticket.state().isOpen()) {
            return false;
        }
        var placed = ticket.with(CorrectionRequest.place(place, "").of(ticket.about()));
        var stored =
                recorder.record(ticket, placed, TimelineEntryKind.PLACED, new TicketChange(Actor.citizen(channel), at));
        if (!ticket.assignment().chosen()) {
            events.publishEvent(new TicketCorrected(ticket.id(), ticket.number(), RoutingRequest.of(stored), true));
        }
        return true;
    }

    private Optional<CommandResult> objection(CorrectionRequest correction) {
        var category = correction.category().filter(code -> taxonomy.find(code).isEmpty());
        if (category.isPresent()) {
            return Optional.of(CommandResult.Refused.because("refused.ticket.category.unknown", category.get()));
        }
        return correction
                .place()
                .filter(code -> gazetteer.find(code).isEmpty())
                .map(code -> CommandResult.Refused.because("refused.ticket.place.unknown", code.value()));
    }

    private String label(String category, TicketVersion seen) {
        return taxonomy.find(category)
                .map(leaf -> leaf.label(seen.by().locale()))
                .orElse(category);
    }

    private boolean isClosed(String category) {
        return taxonomy.find(category).filter(leaf -> !leaf.open()).isPresent();
    }

    private void apply(TicketRow ticket, TicketRow.About about, String reason, TicketChange change) {
        var corrected = ticket.with(about);
        var anotherPolicy = !clocks.treatsAlike(ticket, corrected);
        if (anotherPolicy) {
            clocks.replan(corrected, change.at());
        }
        var entry = change.with(data(ticket, corrected, reason, anotherPolicy));
        var stored = recorder.transition(TicketTransition.CORRECT, ticket, corrected, entry);
        if (asksRouting(ticket.about(), about) && !ticket.assignment().chosen()) {
            events.publishEvent(new TicketCorrected(ticket.id(), ticket.number(), RoutingRequest.of(stored), false));
        }
    }

    private static boolean asksRouting(TicketRow.About before, TicketRow.About after) {
        return !before.category().equals(after.category()) || !Objects.equals(before.place(), after.place());
    }

    /// Includes the values before the change, so that one entry shows both.
    private static Map<String, Object> data(TicketRow ticket, TicketRow corrected, String reason, boolean clocks) {
        var was = new HashMap<>(ticket.facts());
        was.keySet().retainAll(ticket.changesTo(corrected).keySet());
        var data = new HashMap<String, Object>();
        data.put("was", was);
        data.put("clocks", clocks);
        if (!reason.isEmpty()) {
            data.put("reason", reason);
        }
        return data;
    }
}
