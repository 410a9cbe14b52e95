package id.tanggap.intake.opening;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.citizen.DangerReports;
import id.tanggap.ticket.event.DangerReported;
import id.tanggap.triage.Triage;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reports dangers of which a message speaks that joined a ticket; the first message of a ticket is reported by the
/// ticket itself.
@Component
public class JoinedDangers {

    /// A message of a ticket.
    public record Joined(InboundItem inbound, ParsedInbound.Sender sender, long ticketId) {

        /// The same message in the ticket that has it in the end.
        public Joined in(long mainTicket) {
            return new Joined(inbound, sender, mainTicket);
        }
    }

    private final Triage triage;
    private final DangerReports reports;

    JoinedDangers(Triage triage, DangerReports reports) {
        this.triage = triage;
        this.reports = reports;
    }

    /// To be called before the transaction. Only the new words count, not what is quoted, and no message of a machine.
    public Optional<DangerKind> in(ParsedInbound.Report report) {
        return report.sender().automatic()
                ? Optional.empty()
                : triage.danger(report.words().text());
    }

    /// Part of the transaction in which the message joined. A call needs nothing: an agent is speaking with the
    /// person.
    public void report(Joined message, Optional<DangerKind> danger, Instant at) {
        var inbound = message.inbound();
        if (danger.isPresent()
                && !message.sender().automatic()
                && !inbound.channel().equals("phone")) {
            var source = new DangerReported.Source(
                    inbound.channel(), inbound.channelName(), message.sender().answerTo());
            reports.joined(message.ticketId(), danger.get(), source, at);
        }
    }
}
