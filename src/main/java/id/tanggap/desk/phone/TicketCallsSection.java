package id.tanggap.desk.phone;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.phone.CallsOfTickets;
import id.tanggap.phone.Recordings;
import id.tanggap.phone.call.CallView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The telephone calls that belong to a ticket. One statement, and one for each call.
@Component
record TicketCallsSection(CallsOfTickets calls, Recordings recordings) implements TicketPageSection {

    @Override
    public String name() {
        return "calls";
    }

    /// Newest first; none for those who do not answer calls.
    @Override
    public List<CallLine> of(TicketDetail ticket, PageReader reader) {
        return calls.of(ticket.summary().number(), reader.viewer()).stream()
                .map(call -> line(call, reader))
                .toList();
    }

    private CallLine line(CallView call, PageReader reader) {
        return new CallLine(
                "/phone/calls/" + call.id(),
                CallFormatter.icon(call),
                CallFormatter.summary(call, reader),
                reader.brief(call.times().startedAt()),
                recordings.of(call.id(), reader.viewer()).stream()
                        .map(one -> new CallLine.AudioFile(one.id(), one.kind(), one.name()))
                        .toList());
    }
}
