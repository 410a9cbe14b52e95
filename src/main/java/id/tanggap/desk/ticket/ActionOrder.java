package id.tanggap.desk.ticket;

import static id.tanggap.ticket.workflow.TicketTransition.ACCEPT;
import static id.tanggap.ticket.workflow.TicketTransition.ASK;
import static id.tanggap.ticket.workflow.TicketTransition.ASSIGN;
import static id.tanggap.ticket.workflow.TicketTransition.AWAIT;
import static id.tanggap.ticket.workflow.TicketTransition.CANCEL;
import static id.tanggap.ticket.workflow.TicketTransition.CLAIM;
import static id.tanggap.ticket.workflow.TicketTransition.CLOSE;
import static id.tanggap.ticket.workflow.TicketTransition.CONTINUE;
import static id.tanggap.ticket.workflow.TicketTransition.CORRECT;
import static id.tanggap.ticket.workflow.TicketTransition.DECLINE;
import static id.tanggap.ticket.workflow.TicketTransition.HAND_OVER;
import static id.tanggap.ticket.workflow.TicketTransition.LINK;
import static id.tanggap.ticket.workflow.TicketTransition.MERGE;
import static id.tanggap.ticket.workflow.TicketTransition.REOPEN;
import static id.tanggap.ticket.workflow.TicketTransition.RESOLVE;
import static id.tanggap.ticket.workflow.TicketTransition.RESUME;
import static id.tanggap.ticket.workflow.TicketTransition.START;
import static id.tanggap.ticket.workflow.TicketTransition.UNMERGE;

import id.tanggap.ticket.workflow.TicketTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order of the actions of a ticket, as far as its state allows them. The order of these lists is the order on the
/// page.
final class ActionOrder {

    /// An action, and the steps of which at least one must be allowed for it.
    private record Offer(TicketActions.Act act, Set<TicketTransition> one) {}

    private static final Offer HAND_OVER_ = when(form("hand-over", "hand-over", "route", "a"), HAND_OVER);
    private static final Offer CLOSURE = when(form("closure", "closure", "check", "e"), RESOLVE, CANCEL);
    private static final Offer DECLINE_ = when(form("decline", "decline", "x", null), DECLINE);
    private static final Offer REOPEN_ = when(form("reopening", "reopening", "refresh", null), REOPEN);
    private static final Offer UNMERGE_ = when(press("separation", "arrow-back-up"), UNMERGE);
    private static final Offer CONCLUDE = when(press("conclusion", "check"), CLOSE);

    /// The primary action is the first of these that is allowed.
    private static final List<Offer> NEXT = List.of(
            when(press("acceptance", "check"), ACCEPT),
            when(press("start", "check"), START),
            when(press("resumption", "arrow-forward"), CONTINUE, RESUME),
            CLOSURE,
            CONCLUDE,
            REOPEN_,
            UNMERGE_);

    private static final List<Offer> OTHERS = List.of(
            CLOSURE,
            HAND_OVER_,
            when(form("assignment", "assignment", "user", null), ASSIGN),
            when(press("claim", "user"), CLAIM),
            when(form("waiting", "waiting", "clock-off", null), ASK, AWAIT),
            DECLINE_,
            when(form("category", "correction/category", "tag", "c"), CORRECT),
            when(form("place", "correction/place", "map-pin", "l"), CORRECT),
            when(form("urgency", "correction/urgency", "alert-triangle", null), CORRECT),
            when(form("merge", "merge", "link", "m"), MERGE),
            when(form("link", "links", "link", null), LINK),
            REOPEN_,
            UNMERGE_);

    private ActionOrder() {}

    /// @param first the primary and the secondary action; both may be missing
    /// @param menu all others
    record Ranked(List<TicketActions.Act> first, List<TicketActions.Act> menu) {}

    /// @param atBalai the viewer works at a balai: their secondary action is to decline, not to hand over
    /// @param atDesk no balai has the ticket yet: handing it over is the primary action
    static Ranked of(Set<TicketTransition> open, boolean atBalai, boolean atDesk) {
        var first = new ArrayList<TicketActions.Act>(2);
        if (atDesk) {
            add(HAND_OVER_, open, first);
        }
        NEXT.stream()
                .filter(offer -> isOpen(offer, open))
                .limit(first.isEmpty() ? 1 : 0)
                .forEach(offer -> first.add(offer.act()));
        beside(atBalai, atDesk).stream()
                .filter(offer -> isOpen(offer, open) && !first.contains(offer.act()))
                .limit(1)
                .forEach(offer -> first.add(offer.act()));
        var menu = OTHERS.stream()
                .filter(offer -> isOpen(offer, open) && !first.contains(offer.act()))
                .map(Offer::act)
                .toList();
        return new Ranked(List.copyOf(first), menu);
    }

    private static List<Offer> beside(boolean atBalai, boolean atDesk) {
        if (atDesk) {
            return List.of(CLOSURE);
        }
        return atBalai ? List.of(DECLINE_, HAND_OVER_, REOPEN_) : List.of(HAND_OVER_, REOPEN_);
    }

    private static void add(Offer offer, Set<TicketTransition> open, List<TicketActions.Act> to) {
        if (isOpen(offer, open)) {
            to.add(offer.act());
        }
    }

    private static boolean isOpen(Offer offer, Set<TicketTransition> open) {
        return offer.one().stream().anyMatch(open::contains);
    }

    private static Offer when(TicketActions.Act act, TicketTransition... one) {
        return new Offer(act, Set.of(one));
    }

    private static TicketActions.Act form(String code, String path, String icon, @Nullable String key) {
        return new TicketActions.Act(code, path, true, icon, key);
    }

    /// An action without a form; its path is its code.
    private static TicketActions.Act press(String code, String icon) {
        return new TicketActions.Act(code, code, false, icon, null);
    }
}
