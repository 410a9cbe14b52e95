package id.tanggap.hazard;

import id.tanggap.hazard.decision.IncidentDecision;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an event is now, as it is stored.
///
/// @param words headline or region by language
/// @param quake null for an alert
record EventFacts(
        boolean cancelled,
        Instant occurredAt,
        @Nullable Instant expiresAt,
        Map<String, String> words,
        IncidentDecision decision,
        List<RegionCode> places,
        @Nullable Quake quake) {}
