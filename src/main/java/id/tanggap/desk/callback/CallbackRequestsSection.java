package id.tanggap.desk.callback;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.phone.callback.CallbackRequest;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The callbacks that were requested on a ticket, and whether another one can be requested. Two SQL statements.
@Component
record CallbackRequestsSection(CallbackRequests wishes) implements TicketPageSection {

    /// @param offered the citizen has a telephone number, and the viewer works on the ticket
    record RequestedCallbacks(boolean offered, List<Line> lines) {}

    /// @param href address of the callback; null if it would reveal a hidden reporter, or the viewer answers no calls
    record Line(
            String text,
            String reason,
            String state,
            @Nullable String href) {}

    @Override
    public String name() {
        return "callbacks";
    }

    @Override
    public RequestedCallbacks of(TicketDetail ticket, PageReader reader) {
        var number = ticket.summary().number();
        var offered = !PermittedActions.of(ticket.summary(), reader.viewer()).isEmpty()
                && wishes.isReachable(number, reader.viewer());
        var linked =
                reader.viewer().answersCalls() && !ticket.summary().reporter().unnamed();
        return new RequestedCallbacks(
                offered,
                wishes.of(number, reader.viewer()).stream()
                        .map(wish -> line(wish, linked, reader))
                        .toList());
    }

    private Line line(CallbackRequest wish, boolean linked, PageReader reader) {
        return new Line(
                said(wish, reader),
                wish.reason(),
                wish.settledHow() == null
                        ? reader.text("callback.state." + wish.state().code())
                        : reader.text("callback.settled." + wish.settledHow().code()),
                linked ? "/phone/callbacks/" + wish.callbackId() : null);
    }

    /// "mulai 14.00 WIB · Sari".
    private String said(CallbackRequest wish, PageReader reader) {
        var from = reader.brief(wish.wantedFrom());
        return reader.text("wish.from", from, wish.by());
    }
}
