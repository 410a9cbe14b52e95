package id.tanggap.desk.timeline;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.privacy.NumberPlace;
import id.tanggap.ticket.privacy.PersonalDataOpenings;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The subject of a ticket as HTML, with its masked numbers as buttons. One statement only if it has such numbers.
@Component
public final class SubjectLine {

    private final PersonalDataOpenings openings;

    SubjectLine(PersonalDataOpenings openings) {
        this.openings = openings;
    }

    public String of(TicketDetail ticket, PageReader reader) {
        var buttons = NumberButtons.of(ticket, openings, reader);
        var numbers = buttons.openable()
                ? openings.subject(ticket)
                        .map(subject -> buttons.spans(NumberPlace.NO_MESSAGE, NumberPlace.Part.SUBJECT, subject))
                        .orElse(List.of())
                : List.<EvidenceHighlighter.Span>of();
        return EvidenceHighlighter.html(ticket.summary().subject(), List.of(), List.of(), numbers);
    }
}
