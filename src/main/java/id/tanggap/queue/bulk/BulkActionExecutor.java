package id.tanggap.queue.bulk;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.util.List;
import org.springframework.stereotype.Component;

/// Executes an action on one ticket: the ticket's own command, in its own transaction.
@Component
record BulkActionExecutor(
        TicketAssignment assignee,
        BalaiHandOver handOver,
        TicketTags tags,
        Correction correction,
        TicketResolution resolution) {

    CommandResult execute(BulkRequest request, TicketVersion seen) {
        return switch (request.action()) {
            case CLAIM -> assignee.claim(seen);
            case RELEASE -> assignee.release(seen);
            case ASSIGN -> toPerson(request.value("person"), seen);
            case HAND_OVER -> toBalai(request, seen);
            case TAG -> tags.tag(seen, request.value("tag"));
            case CATEGORY ->
                correction.correct(
                        seen, CorrectionRequest.category(request.value("category"), request.value("reason")));
            case END ->
                resolution.end(
                        seen,
                        new ChosenOutcome(request.value("outcome"), request.value("reason"), request.value("reason")));
        };
    }

    private CommandResult toPerson(String person, TicketVersion seen) {
        return person.matches("\\d{1,18}")
                ? assignee.toPerson(seen, Long.parseLong(person))
                : new CommandResult.Refused(Reason.of("refused.queue.person"));
    }

    private CommandResult toBalai(BulkRequest request, TicketVersion seen) {
        var code = request.value("balai");
        return code.matches("[A-Z]{3}")
                ? handOver.toBalai(seen, new BalaiCode(code), request.value("reason"))
                : new CommandResult.Refused(Reason.of("refused.queue.balai"));
    }

    /// The tags of a ticket, if the action is about tags: needed to know whether the action has added one.
    List<String> tags(long ticket, BulkRequest request) {
        return request.action() == BulkRequest.BulkAction.TAG ? tags.of(ticket) : List.of();
    }
}
