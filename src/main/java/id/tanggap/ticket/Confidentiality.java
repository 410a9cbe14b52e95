package id.tanggap.ticket;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the reporter of a ticket confidential, or no longer so.
@Service
public class Confidentiality {

    private final Verbs verbs;
    private final Journal journal;

    Confidentiality(Verbs verbs, Journal journal) {
        this.verbs = verbs;
        this.journal = journal;
    }

    /// From now on only roles that see identities are shown the reporter; others need a written reason.
    @Transactional
    public Done conceal(Seen seen) {
        return verbs.append(seen, (ticket, at) -> {
            if (!ticket.about().confidential()) {
                var hidden = ticket.with(ticket.about().confidential(true));
                journal.note(ticket, hidden, Origin.of(seen.by()), "concealed", Map.of(), at);
            }
            return new Done.Accepted(seen.number());
        });
    }

    /// The reporter is shown again. Only roles that see identities may decide this.
    @Transactional
    public Done reveal(Seen seen) {
        return verbs.append(seen, (ticket, at) -> {
            if (!seen.by().role().seesIdentities()) {
                return Done.Refused.because("refused.ticket.identity.supervisor");
            }
            if (ticket.about().confidential()) {
                var shown = ticket.with(ticket.about().confidential(false));
                journal.note(ticket, shown, Origin.of(seen.by()), "revealed", Map.of(), at);
            }
            return new Done.Accepted(seen.number());
        });
    }
}
