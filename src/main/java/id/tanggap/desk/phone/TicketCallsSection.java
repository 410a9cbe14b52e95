package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.CallsOfTickets;
import id.tanggap.phone.Recordings;
import id.tanggap.phone.call.CallView;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The telephone calls that belong to a ticket. One statement, and one for each call.
@Component
class TicketCallsSection implements TicketPageSection {

    private final CallsOfTickets calls;
    private final Recordings recordings;
    private final CallFormatter words;
    private final Wording wording;

    TicketCallsSection(CallsOfTickets calls, Recordings recordings, CallFormatter words, Wording wording) {
        this.calls = calls;
        this.recordings = recordings;
        this.words = words;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "calls";
    }

    /// Newest first; none for those who do not answer calls.
    @Override
    public List<CallLine> of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return calls.of(ticket.summary().number(), viewer).stream()
                .map(call -> line(call, viewer, locale))
                .toList();
    }

    private CallLine line(CallView call, Viewer viewer, Locale locale) {
        return new CallLine(
                "/phone/calls/" + call.id(),
                CallFormatter.icon(call),
                words.summary(call, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                recordings.of(call.id(), viewer).stream()
                        .map(one -> new CallLine.AudioFile(one.id(), one.kind(), one.name()))
                        .toList());
    }
}
