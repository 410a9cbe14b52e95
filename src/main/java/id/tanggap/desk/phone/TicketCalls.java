package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.TicketPage;
import id.tanggap.desk.Wording;
import id.tanggap.phone.CallView;
import id.tanggap.phone.CallsOfTickets;
import id.tanggap.phone.Recordings;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The telephone calls that belong to a ticket, for its page.
@Component
public class TicketCalls {

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

    /// Newest first; none for those who do not answer calls.
    public List<TicketPage.CallLine> of(TicketNumber ticket, Viewer viewer, Locale locale) {
        return calls.of(ticket, viewer).stream()
                .map(call -> line(call, viewer, locale))
                .toList();
    }

    private TicketPage.CallLine line(CallView call, Viewer viewer, Locale locale) {
        return new TicketPage.CallLine(
                "/phone/calls/" + call.id(),
                PhoneWords.icon(call),
                words.story(call, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                recordings.of(call.id(), viewer).stream()
                        .map(one -> new TicketPage.Sound(one.id(), one.kind(), one.name()))
                        .toList());
    }
}
