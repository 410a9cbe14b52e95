package id.tanggap.ticket;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Progress reports of an office: texts and photos, kept among staff. Their files are the proof that some outcomes
/// require. The first report on an accepted ticket starts its work.
@Service
public class Progress {

    private static final int MOST_FILES = 10;
    private static final Set<State> AT_WORK =
            EnumSet.of(State.ACCEPTED, State.IN_PROGRESS, State.WAITING_CITIZEN, State.WAITING_THIRD_PARTY);

    private final Verbs verbs;
    private final Messages messages;
    private final Journal journal;

    Progress(Verbs verbs, Messages messages, Journal journal) {
        this.verbs = verbs;
        this.messages = messages;
        this.journal = journal;
    }

    /// A progress report.
    ///
    /// @param text may be empty if there are files
    /// @param told whether the citizen got the same text
    public record Report(String text, List<NewAttachment> files, boolean told) {
        public Report {
            text = text.strip();
            files = List.copyOf(files);
        }
    }

    /// Whether progress can be reported on a ticket in this state.
    public static boolean isOf(State state) {
        return AT_WORK.contains(state);
    }

    @Transactional
    public Done report(Seen seen, Report report) {
        if (report.files().size() > MOST_FILES) {
            return Done.Refused.because("refused.ticket.files", Integer.toString(MOST_FILES));
        }
        if (report.files().isEmpty() || !report.text().isEmpty()) {
            var objection = Answers.objection(report.text());
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return verbs.append(
                seen,
                (ticket, at) -> isOf(ticket.state())
                        ? write(begun(ticket, seen, at), seen, report, at)
                        : Done.Refused.because("refused.ticket.progress"));
    }

    private TicketRow begun(TicketRow ticket, Seen seen, Instant at) {
        return ticket.state() == State.ACCEPTED
                ? journal.move(Workflow.START, ticket, ticket.in(State.IN_PROGRESS), Origin.of(seen.by()), Map.of(), at)
                : ticket;
    }

    private Done write(TicketRow ticket, Seen seen, Report report, Instant at) {
        var by = seen.by();
        var id = messages.write(ticket.id(), "note", ticket.channel(), by.name(), by.userId(), report.text(), at);
        messages.attach(ticket.id(), id, report.files());
        var data = Map.<String, Object>of("message", id, "files", report.files().size(), "told", report.told());
        journal.note(ticket, ticket, Origin.of(by), "progressed", data, at);
        return new Done.Accepted(seen.number());
    }
}
