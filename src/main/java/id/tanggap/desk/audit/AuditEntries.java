package id.tanggap.desk.audit;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditEvent;
import id.tanggap.audit.AuditFilter;
import id.tanggap.audit.AuditReader;
import id.tanggap.audit.AuditSubject;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The record as one reader may see it: of a ticket that is hidden from them they learn that something was done, but
/// neither to which ticket nor why.
@Component
record AuditEntries(AuditReader events, TicketReader tickets) {

    /// @param withheld its ticket is hidden from this reader
    record Entry(AuditEvent event, boolean withheld) {}

    /// @param before id of the last event of the page before; null for the first page
    List<Entry> page(AuditFilter filter, @Nullable Long before, Viewer viewer, int limit) {
        return asksForHidden(filter, viewer) ? List.of() : seen(events.page(filter, before, limit), viewer);
    }

    /// Who asks for one ticket by its number would learn from the answer what the ticket itself does not tell them.
    private boolean asksForHidden(AuditFilter filter, Viewer viewer) {
        return TicketNumber.parse(filter.subject())
                .filter(number ->
                        tickets.visible(List.of(number.digits()), viewer).isEmpty())
                .isPresent();
    }

    Optional<AuditReader.Chained> find(long id, Viewer viewer) {
        return events.find(id).map(found -> {
            var entry = seen(List.of(found.event()), viewer).getFirst();
            return new AuditReader.Chained(entry.event(), found.position(), found.previous(), found.hash());
        });
    }

    private List<Entry> seen(List<AuditEvent> found, Viewer viewer) {
        var numbers = found.stream()
                .map(AuditEvent::subject)
                .filter(subject -> subject.kind() == AuditSubject.Kind.TICKET)
                .map(AuditSubject::id)
                .distinct()
                .toList();
        var visible = tickets.visible(numbers, viewer);
        return found.stream()
                .map(event -> event.subject().kind() != AuditSubject.Kind.TICKET
                                || visible.contains(event.subject().id())
                        ? new Entry(event, false)
                        : new Entry(event.withheld(), true))
                .toList();
    }
}
