package id.tanggap.desk.callback;

import id.tanggap.access.Viewer;
import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.callback.CallbackRequest;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.workflow.PermittedActions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The callbacks that were requested on a ticket, and whether another one can be requested. Two SQL statements.
@Component
class CallbackRequestsSection implements TicketPageSection {

    private final CallbackRequests wishes;
    private final Wording wording;

    CallbackRequestsSection(CallbackRequests wishes, Wording wording) {
        this.wishes = wishes;
        this.wording = wording;
    }

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
    public RequestedCallbacks of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var number = ticket.summary().number();
        var offered = !PermittedActions.of(ticket.summary(), viewer).isEmpty() && wishes.isReachable(number, viewer);
        var linked = viewer.answersCalls() && !ticket.summary().reporter().unnamed();
        return new RequestedCallbacks(
                offered,
                wishes.of(number, viewer).stream()
                        .map(wish -> line(wish, linked, viewer, locale))
                        .toList());
    }

    private Line line(CallbackRequest wish, boolean linked, Viewer viewer, Locale locale) {
        return new Line(
                said(wish, viewer, locale),
                wish.reason(),
                wish.settledHow() == null
                        ? wording.text(locale, "callback.state." + wish.state().code())
                        : wording.text(
                                locale, "callback.settled." + wish.settledHow().code()),
                linked ? "/phone/callbacks/" + wish.callbackId() : null);
    }

    /// "mulai 14.00 WIB · Sari".
    private String said(CallbackRequest wish, Viewer viewer, Locale locale) {
        var from = wording.when(viewer, locale).brief(wish.wantedFrom(), wording.now());
        return wording.text(locale, "wish.from", from, wish.by());
    }
}
