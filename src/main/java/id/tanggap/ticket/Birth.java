package id.tanggap.ticket;

import id.tanggap.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first entries of a timeline: opened, understood, and routed or held. Together they hold every fact of the
/// ticket, so that the ticket can be restored from its timeline alone.
final class Birth {

    private Birth() {}

    static List<Timeline.Entry> entries(NewTicket content) {
        return List.of(opened(content), understood(content), placed(content.decision()));
    }

    private static Timeline.Entry opened(NewTicket content) {
        return new Timeline.Entry(
                "opened",
                Origin.SYSTEM.actor(),
                Map.of(
                        "channel", content.channel(),
                        "state", State.NEW.code(),
                        "via", content.channel(),
                        "party", Party.CITIZEN.code()));
    }

    private static Timeline.Entry understood(NewTicket content) {
        var decision = content.decision();
        return entry(
                "understood",
                Map.of(
                        "confidential", content.confidential(),
                        "category", decision.category(),
                        "kind", decision.kind().code(),
                        "supervision", decision.supervision(),
                        "urgency", decision.urgency().code(),
                        "place", decision.place().map(RegionCode::value).orElse(""),
                        "reasons", decision.understanding().reasons()));
    }

    private static Timeline.Entry placed(Decision decision) {
        var reasons = decision.routing().reasons();
        return decision.balai()
                .map(balai -> entry(
                        Workflow.ROUTE.event(),
                        Map.of(
                                "balai", balai.value(),
                                "state", State.HANDED_OVER.code(),
                                "reasons", reasons,
                                "provisional", decision.routing().provisional())))
                .orElseGet(() -> entry(Workflow.HOLD.event(), Map.of("reasons", reasons)));
    }

    private static Timeline.Entry entry(String kind, Map<String, Object> data) {
        var all = new LinkedHashMap<>(data);
        all.putAll(Origin.SYSTEM.data());
        return new Timeline.Entry(kind, Origin.SYSTEM.actor(), all);
    }
}
