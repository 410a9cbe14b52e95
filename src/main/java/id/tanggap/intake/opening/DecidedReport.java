package id.tanggap.intake.opening;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.ticket.NewMessage;

/// A report with its stored message and the decisions of triage, routing and sla: all that a ticket needs.
public record DecidedReport(
        InboundItem inbound, ParsedInbound.Report report, NewMessage message, TicketDecisions.Decided decided) {}
