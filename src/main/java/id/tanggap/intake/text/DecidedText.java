package id.tanggap.intake.text;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.opening.DecidedReport;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.triage.TriageResult;
import java.time.Instant;

/// A text that is a report, with the decisions of triage, routing and sla.
record DecidedText(ParsedInbound.Text text, DecidedReport report) {

    InboundItem inbound() {
        return report.inbound();
    }

    String words() {
        return text.report().words().text();
    }

    TriageResult understood() {
        return report.decided().understanding();
    }

    Instant written() {
        return text.writtenAt(inbound().receivedAt());
    }
}
