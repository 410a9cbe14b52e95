package id.tanggap.intake.text;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.opening.TicketDecisions;
import id.tanggap.intake.report.ParsedInbound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A text that is a report, with the decisions of triage, routing and sla.
record DecidedText(InboundItem inbound, ParsedInbound.Text text, TicketDecisions.Decided decided) {

    /// A sending time further back than this is ignored.
    private static final Duration OLDEST = Duration.ofDays(14);

    String words() {
        return text.report().text();
    }

    /// When the citizen wrote it, if the network says so and it is plausible; else when it arrived.
    Instant written() {
        var arrived = inbound.receivedAt();
        return Optional.ofNullable(text.content().sentAt())
                .filter(at -> at.isBefore(arrived) && at.isAfter(arrived.minus(OLDEST)))
                .orElse(arrived);
    }
}
