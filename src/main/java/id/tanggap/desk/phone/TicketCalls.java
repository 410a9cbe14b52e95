package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.TicketPart;
import id.tanggap.desk.Wording;
import id.tanggap.phone.CallView;
import id.tanggap.phone.CallsOfTickets;
import id.tanggap.phone.Recordings;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The telephone calls that belong to a ticket. One statement, and one for each call.
@Component
class TicketCalls implements TicketPart {

    private final CallsOfTickets calls;
    private final Recordings recordings;
    private final PhoneWords words;
    private final Wording wording;

    TicketCalls(CallsOfTickets calls, Recordings recordings, PhoneWords words, Wording wording) {
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
                PhoneWords.icon(call),
                words.story(call, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                recordings.of(call.id(), viewer).stream()
                        .map(one -> new CallLine.AudioFile(one.id(), one.kind(), one.name()))
                        .toList());
    }
}
