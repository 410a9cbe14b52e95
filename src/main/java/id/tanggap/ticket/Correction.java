package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Taxonomy;
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

    private final Verbs verbs;
    private final TicketRows rows;
    private final Journal journal;
    private final ClockWork clocks;
    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private final ApplicationEventPublisher events;

    Correction(
            Verbs verbs,
            TicketRows rows,
            Journal journal,
            ClockWork clocks,
            Taxonomy taxonomy,
            Gazetteer gazetteer,
            ApplicationEventPublisher events) {
        this.verbs = verbs;
        this.rows = rows;
        this.journal = journal;
        this.clocks = clocks;
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
        this.events = events;
    }

    @Transactional
    public Done correct(Seen seen, Corrected correction) {
        return objection(correction)
                .orElseGet(() -> verbs.move(seen, Workflow.CORRECT, (ticket, at) -> {
                    var about = correction.of(ticket.about());
                    if (!about.equals(ticket.about())) {
                        apply(ticket, about, correction.reason().strip(), Origin.of(seen.by()), at);
                    }
                    return new Done.Accepted(seen.number());
                }));
    }

    /// Undoes a correction: the earlier values apply again, even if they were empty.
    Done restore(TicketRow ticket, TicketRow.About before, Viewer by, Instant at) {
        apply(ticket, before, "", Origin.of(by), at);
        return new Done.Accepted(ticket.number());
    }

    /// The citizen names the place after the ticket was opened: a ticket without a place gets it and is routed again. A
    /// place that a ticket already has is only changed by staff. The caller answers the citizen and names the balai.
    ///
    /// @return whether the ticket had no place before
    /// @throws IllegalArgumentException if there is no such ticket
    @Transactional
    public boolean placed(long ticketId, RegionCode place, String channel, Instant at) {
        var ticket = rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
        if (ticket.about().place() != null || !ticket.state().isOpen()) {
            return false;
        }
        var placed = ticket.with(Corrected.place(place, "").of(ticket.about()));
        var stored = journal.note(ticket, placed, Origin.citizen(channel), "placed", Map.of(), at);
        if (!ticket.assignment().chosen()) {
            events.publishEvent(new TicketCorrected(ticket.id(), ticket.number(), RoutingAsked.of(stored), true));
        }
        return true;
    }

    private Optional<Done> objection(Corrected correction) {
        var category = correction.category().filter(code -> taxonomy.find(code).isEmpty());
        if (category.isPresent()) {
            return Optional.of(Done.Refused.because("refused.ticket.category.unknown", category.get()));
        }
        return correction
                .place()
                .filter(code -> gazetteer.find(code).isEmpty())
                .map(code -> Done.Refused.because("refused.ticket.place.unknown", code.value()));
    }

    private void apply(TicketRow ticket, TicketRow.About about, String reason, Origin by, Instant at) {
        var corrected = ticket.with(about);
        var anotherPolicy = !about.matter().equals(ticket.about().matter());
        if (anotherPolicy) {
            clocks.replan(corrected, at);
        }
        var data = data(ticket, corrected, reason, anotherPolicy);
        var stored = journal.move(Workflow.CORRECT, ticket, corrected, by, data, at);
        if (asksRouting(ticket.about(), about) && !ticket.assignment().chosen()) {
            events.publishEvent(new TicketCorrected(ticket.id(), ticket.number(), RoutingAsked.of(stored), false));
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
