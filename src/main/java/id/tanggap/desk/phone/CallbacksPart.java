package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.TicketPart;
import id.tanggap.desk.Wording;
import id.tanggap.phone.CallbackWish;
import id.tanggap.phone.CallbackWishes;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The calls that a ticket's citizen asked for, and whether one can be asked for. Two statements.
@Component
class CallbacksPart implements TicketPart {

    private final CallbackWishes wishes;
    private final Wording wording;

    CallbacksPart(CallbackWishes wishes, Wording wording) {
        this.wishes = wishes;
        this.wording = wording;
    }

    /// @param offered there is a number, and the viewer works on the ticket
    record Shown(boolean offered, List<Line> lines) {}

    /// @param href of the call that is owed; null for whom it would name the reporter, or who answers no calls
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
    public Shown of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var number = ticket.summary().number();
        var offered = !Steps.of(ticket.summary(), viewer).isEmpty() && wishes.isReachable(number, viewer);
        var linked = viewer.answersCalls() && !ticket.summary().reporter().unnamed();
        return new Shown(
                offered,
                wishes.of(number, viewer).stream()
                        .map(wish -> line(wish, linked, viewer, locale))
                        .toList());
    }

    private Line line(CallbackWish wish, boolean linked, Viewer viewer, Locale locale) {
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
    private String said(CallbackWish wish, Viewer viewer, Locale locale) {
        var from = wording.when(viewer, locale).brief(wish.wantedFrom(), wording.now());
        return wording.text(locale, "wish.from", from, wish.by());
    }
}
