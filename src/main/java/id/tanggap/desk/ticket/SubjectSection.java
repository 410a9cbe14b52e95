package id.tanggap.desk.ticket;

import id.tanggap.desk.timeline.SubjectLine;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import org.springframework.stereotype.Component;

/// The subject at the head of the page.
@Component
record SubjectSection(SubjectLine line) implements TicketPageSection {

    @Override
    public String name() {
        return "subjectLine";
    }

    @Override
    public String of(TicketDetail ticket, PageReader reader) {
        return line.of(ticket, reader);
    }
}
