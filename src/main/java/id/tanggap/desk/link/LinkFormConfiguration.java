package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.view.TicketReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The forms that merge or link two tickets.
@Configuration(proxyBeanMethods = false)
class LinkFormConfiguration {

    @Bean
    LinkForm mergeForm(TicketReader tickets, NearbyTickets nearby, Wording wording) {
        return new LinkForm(new ActionForm.Fragment("merge", "sheet-ties", "merge"), tickets, nearby, wording);
    }

    @Bean
    LinkForm linkForm(TicketReader tickets, NearbyTickets nearby, Wording wording) {
        return new LinkForm(new ActionForm.Fragment("links", "sheet-ties", "link"), tickets, nearby, wording);
    }
}
