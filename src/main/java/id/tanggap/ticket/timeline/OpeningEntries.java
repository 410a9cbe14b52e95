package id.tanggap.ticket.timeline;

import id.tanggap.region.RegionCode;
import id.tanggap.ticket.IntakeDecision;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first entries of a timeline: opened, understood, and routed or held. Together they hold every fact of the
/// ticket, so that the ticket can be restored from its timeline alone.
public final class OpeningEntries {

    private OpeningEntries() {}

    public static List<TimelineWriter.Entry> of(NewTicket content) {
        return List.of(opened(content), understood(content), placed(content.decision()));
    }

    private static TimelineWriter.Entry opened(NewTicket content) {
        return new TimelineWriter.Entry(
                TimelineEntryKind.OPENED,
                Actor.SYSTEM.actor(),
                Map.of(
                        "channel", content.channel(),
                        "state", TicketState.NEW.code(),
                        "via", content.channel(),
                        "party", ActorRole.CITIZEN.code()));
    }

    private static TimelineWriter.Entry understood(NewTicket content) {
        var decision = content.decision();
        return entry(
                TimelineEntryKind.UNDERSTOOD,
                Map.of(
                        "confidential", content.confidential(),
                        "category", decision.category(),
                        "kind", decision.kind().code(),
                        "supervision", decision.supervision(),
                        "urgency", decision.urgency().code(),
                        "place", decision.place().map(RegionCode::value).orElse(""),
                        "reasons", decision.understanding().reasons()));
    }

    private static TimelineWriter.Entry placed(IntakeDecision decision) {
        var reasons = decision.routing().reasons();
        return decision.balai()
                .map(balai -> entry(
                        TicketTransition.ROUTE.event(),
                        Map.of(
                                "balai", balai.value(),
                                "state", TicketState.HANDED_OVER.code(),
                                "reasons", reasons,
                                "provisional", decision.routing().provisional())))
                .orElseGet(() -> entry(TicketTransition.HOLD.event(), Map.of("reasons", reasons)));
    }

    private static TimelineWriter.Entry entry(TimelineEntryKind kind, Map<String, Object> data) {
        var all = new LinkedHashMap<>(data);
        all.putAll(Actor.SYSTEM.data());
        return new TimelineWriter.Entry(kind, Actor.SYSTEM.actor(), all);
    }
}
