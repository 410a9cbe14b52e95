package id.tanggap.desk.facts;

import static id.tanggap.ticket.Step.ACCEPT;
import static id.tanggap.ticket.Step.ASK;
import static id.tanggap.ticket.Step.ASSIGN;
import static id.tanggap.ticket.Step.AWAIT;
import static id.tanggap.ticket.Step.CANCEL;
import static id.tanggap.ticket.Step.CLAIM;
import static id.tanggap.ticket.Step.CLOSE;
import static id.tanggap.ticket.Step.CORRECT;
import static id.tanggap.ticket.Step.DECLINE;
import static id.tanggap.ticket.Step.GO_ON;
import static id.tanggap.ticket.Step.HAND_OVER;
import static id.tanggap.ticket.Step.MERGE;
import static id.tanggap.ticket.Step.REOPEN;
import static id.tanggap.ticket.Step.RESOLVE;
import static id.tanggap.ticket.Step.RESUME;
import static id.tanggap.ticket.Step.START;
import static id.tanggap.ticket.Step.TIE;
import static id.tanggap.ticket.Step.UNMERGE;

import id.tanggap.ticket.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The order of the actions of a ticket, as far as its state allows them. The order of these lists is the order on the
// page.
final class Acts {

    /// An action, and the steps of which at least one must be allowed for it.
    private record Offer(Head.Act act, Set<Step> one) {}

    private static final Offer HAND_OVER_ = offer("hand-over", "hand-over", true, "route", "a", HAND_OVER);
    private static final Offer CLOSURE = offer("closure", "closure", true, "check", "e", RESOLVE, CANCEL);
    private static final Offer DECLINE_ = offer("decline", "decline", true, "x", null, DECLINE);
    private static final Offer REOPEN_ = offer("reopening", "reopening", true, "refresh", null, REOPEN);
    private static final Offer UNMERGE_ = offer("separation", "separation", false, "arrow-back-up", null, UNMERGE);
    private static final Offer CONCLUDE = offer("conclusion", "conclusion", false, "check", null, CLOSE);

    /// The primary action is the first of these that is allowed.
    private static final List<Offer> NEXT = List.of(
            offer("acceptance", "acceptance", false, "check", null, ACCEPT),
            offer("start", "start", false, "check", null, START),
            offer("resumption", "resumption", false, "arrow-forward", null, GO_ON, RESUME),
            CLOSURE,
            CONCLUDE,
            REOPEN_,
            UNMERGE_);

    private static final List<Offer> OTHERS = List.of(
            CLOSURE,
            HAND_OVER_,
            offer("assignment", "assignment", true, "user", null, ASSIGN),
            offer("claim", "claim", false, "user", null, CLAIM),
            offer("waiting", "waiting", true, "clock-off", null, ASK, AWAIT),
            DECLINE_,
            offer("category", "correction/category", true, "tag", "c", CORRECT),
            offer("place", "correction/place", true, "map-pin", "l", CORRECT),
            offer("urgency", "correction/urgency", true, "alert-triangle", null, CORRECT),
            offer("merge", "merge", true, "link", "m", MERGE),
            offer("link", "links", true, "link", null, TIE),
            REOPEN_,
            UNMERGE_);

    private Acts() {}

    /// @param first the primary and the secondary action; both may be missing
    /// @param menu all others
    record Ranked(List<Head.Act> first, List<Head.Act> menu) {}

    /// @param atBalai the viewer works at a balai: their secondary action is to decline, not to hand over
    /// @param atDesk no balai has the ticket yet: handing it over is the primary action
    static Ranked of(Set<Step> open, boolean atBalai, boolean atDesk) {
        var first = new ArrayList<Head.Act>(2);
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

    private static void add(Offer offer, Set<Step> open, List<Head.Act> to) {
        if (isOpen(offer, open)) {
            to.add(offer.act());
        }
    }

    private static boolean isOpen(Offer offer, Set<Step> open) {
        return offer.one().stream().anyMatch(open::contains);
    }

    private static Offer offer(
            String code,
            String path,
            boolean asks,
            String icon,
            @org.jspecify.annotations.Nullable String key,
            Step... one) {
        return new Offer(new Head.Act(code, path, asks, icon, key), Set.of(one));
    }
}
