package id.tanggap.desk.suggestion;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.suggestion.AwaitedDecisions;
import id.tanggap.web.PageAdvice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the ended tickets that wait for a decision to the model of every page of the desk.
@PageAdvice
class AwaitedTicketsAdvice {

    private static final int SHOWN = 5;

    private final AwaitedDecisions decisions;

    AwaitedTicketsAdvice(AwaitedDecisions decisions) {
        this.decisions = decisions;
    }

    @ModelAttribute("awaited")
    AwaitedTickets awaited(@Nullable Authentication who) {
        return Account.viewerOf(who).map(this::of).orElseGet(() -> new AwaitedTickets(List::of));
    }

    /// Who only reads decides nothing.
    private AwaitedTickets of(Viewer viewer) {
        return new AwaitedTickets(() -> viewer.role().changesTickets() ? decisions.of(viewer, SHOWN) : List.of());
    }
}
