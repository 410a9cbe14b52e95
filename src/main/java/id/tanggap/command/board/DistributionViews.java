package id.tanggap.command.board;

import id.tanggap.assignment.WaitingDistribution;
import id.tanggap.queue.bulk.BulkReport;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter.TimeLeft;
import java.util.List;
import org.springframework.stereotype.Component;

/// A distribution of waiting tickets in words, before and after it is carried out.
@Component
class DistributionViews {

    private final WaitingDistribution distribution;

    DistributionViews(WaitingDistribution distribution) {
        this.distribution = distribution;
    }

    /// @param tickets how many would be given out
    /// @param left "Sentra Efata: 3", where nobody can take them
    record ProposalView(List<PersonView> people, int tickets, List<String> left) {}

    /// @param load "2 → 5 dari 40"
    record PersonView(long id, String name, String office, String load, List<TicketView> tickets) {}

    record TicketView(
            String number,
            String grouped,
            long version,
            String subject,
            String place,
            boolean emergency,
            TimeLeft clock) {}

    /// @param refused tickets that stayed as they were, with the reason
    /// @param kept tickets that could not be taken back, with the reason
    record ReportView(
            long id, int given, List<Stayed> refused, boolean undone, boolean canBeUndone, List<Stayed> kept) {}

    record Stayed(String number, String grouped, String reason) {}

    ProposalView proposal(PageReader reader) {
        var proposal = distribution.propose(reader.viewer());
        return new ProposalView(
                proposal.shares().stream().map(share -> person(share, reader)).toList(),
                proposal.shares().stream()
                        .mapToInt(share -> share.tickets().size())
                        .sum(),
                proposal.left().entrySet().stream()
                        .map(left -> reader.text("board.give.left", office(left.getKey(), reader), left.getValue()))
                        .sorted()
                        .toList());
    }

    private static String office(String code, PageReader reader) {
        return code.isEmpty() ? reader.text("supervision.national") : reader.balai(code);
    }

    private static PersonView person(WaitingDistribution.Share share, PageReader reader) {
        var person = share.person();
        return new PersonView(
                person.user(),
                person.name(),
                office(person.balai() == null ? "" : person.balai(), reader),
                reader.text(
                        "board.give.load",
                        person.open(),
                        person.open() + share.tickets().size(),
                        person.maxOpen()),
                share.tickets().stream().map(ticket -> ticket(ticket, reader)).toList());
    }

    private static TicketView ticket(TicketSummary ticket, PageReader reader) {
        var about = ticket.classification();
        return new TicketView(
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.version(),
                ticket.subject(),
                reader.place(about.placeCode()),
                about.urgency() == Urgency.DARURAT,
                reader.timeLeft(ticket.times().nextDueAt(), ticket.times().createdAt()));
    }

    ReportView report(BulkReport report, PageReader reader) {
        return new ReportView(
                report.id(),
                report.done().size(),
                report.refused().stream().map(item -> stayed(item, reader)).toList(),
                report.undone(),
                report.canBeUndone(reader.now()),
                report.kept().stream().map(item -> stayed(item, reader)).toList());
    }

    private static Stayed stayed(BulkReport.Item item, PageReader reader) {
        var reason = item.refused() == null ? item.kept() : item.refused();
        return new Stayed(
                item.number().digits(), item.number().grouped(), reason == null ? "" : reader.refusal(reason));
    }
}
