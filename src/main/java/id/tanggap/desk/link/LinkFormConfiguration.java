package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.link.ReporterComparison;
import id.tanggap.ticket.view.TicketReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The forms that merge or link two tickets.
@Configuration(proxyBeanMethods = false)
class LinkFormConfiguration {

    @Bean
    LinkForm mergeForm(TicketReader tickets, NearbyTickets nearby, ReporterComparison reporters) {
        return new LinkForm(new ActionForm.Fragment("merge", "sheet-ties", "merge"), tickets, nearby, reporters);
    }

    @Bean
    LinkForm linkForm(TicketReader tickets, NearbyTickets nearby, ReporterComparison reporters) {
        return new LinkForm(new ActionForm.Fragment("links", "sheet-ties", "link"), tickets, nearby, reporters);
    }
}
