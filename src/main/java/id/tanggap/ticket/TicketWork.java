package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What staff write on tickets that they may see. Each command is one transaction: timeline, clocks and change
/// together.
///
/// Notes are accepted whatever others did since. Commands that change a ticket are in other classes: `Acceptance`,
/// `HandOver`, `Waiting`, `Resolution`, `Correction`, `Assignee`, `Links`.
@Service
public class TicketWork {

    private final Verbs verbs;
    private final Answers answers;
    private final Incidents incidents;
    private final Watchers watchers;
    private final Journal journal;

    TicketWork(Verbs verbs, Answers answers, Incidents incidents, Watchers watchers, Journal journal) {
        this.verbs = verbs;
        this.answers = answers;
        this.incidents = incidents;
        this.watchers = watchers;
        this.journal = journal;
    }

    /// Answers the citizen on the channel that they used: first response is met, the next update clock starts. The
    /// answer to an incident goes to the reporters of all its open reports.
    @Transactional
    public Done answer(TicketNumber number, Viewer by, String text) {
        return answer(number, by, text, Sending.USUAL);
    }

    /// Answers the citizen with options; the reports of an incident get the answer with the defaults.
    @Transactional
    public Done answer(TicketNumber number, Viewer by, String text, Sending how) {
        return answer(Seen.latest(number, by), Words.of(text), how);
    }

    /// Answers the citizen; refused if others wrote to or heard from them since the agent loaded the ticket.
    @Transactional
    public Done answer(Seen seen, Words words, Sending how) {
        return Answers.objection(words.text()).orElseGet(() -> {
            var reports = incidents.lockWithReports(seen.number(), seen.by());
            return verbs.say(seen, (ticket, at) -> {
                answers.answer(ticket, seen.by(), words, how, at);
                reports.stream()
                        .filter(report -> report.state().isOpen())
                        .forEach(report -> answers.answer(report, seen.by(), words, Sending.USUAL, at));
                return new Done.Accepted(seen.number());
            });
        });
    }

    /// Writes a note that the citizen does not see. Colleagues mentioned by `@username` watch the ticket from then on;
    /// the note is refused if it mentions somebody who has no need to know its category.
    @Transactional
    public Done note(TicketNumber number, Viewer by, String text) {
        return note(number, by, Words.of(text));
    }

    @Transactional
    public Done note(TicketNumber number, Viewer by, Words words) {
        return Answers.objection(words.text())
                .orElseGet(() -> verbs.aside(Seen.latest(number, by), (ticket, at) -> {
                    var mentioned = watchers.mentioned(ticket, words.text(), at);
                    if (!mentioned.strangers().isEmpty()) {
                        return Done.Refused.because(
                                "refused.ticket.mention", "@" + String.join(", @", mentioned.strangers()));
                    }
                    answers.note(ticket, by, words, mentioned.told(), at);
                    return new Done.Accepted(number);
                }));
    }

    /// Records that somebody asked for the reporter's contact in full.
    @Transactional
    public Done disclose(TicketNumber number, Viewer by) {
        return verbs.append(Seen.latest(number, by), (ticket, at) -> {
            journal.note(ticket, ticket, Origin.of(by), "disclosed", Map.of(), at);
            return new Done.Accepted(number);
        });
    }

    /// Records something that happened outside the ticket and belongs on its timeline, such as a telephone call.
    @Transactional
    public Done tell(TicketNumber number, Viewer by, String kind, Map<String, Object> data) {
        return verbs.append(Seen.latest(number, by), (ticket, at) -> {
            journal.note(ticket, ticket, Origin.of(by), kind, data, at);
            return new Done.Accepted(number);
        });
    }
}
