package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;

/// A part of a ticket's page that is made by itself: its actions, its neighbours, its citizen. Every bean of this kind
/// is in the model of the page under its name.
public interface TicketPart {

    /// Name in the model, as the templates say it.
    String name();

    /// What the templates show of this ticket, in the viewer's words.
    Object of(TicketDetail ticket, Viewer viewer, Locale locale);
}
