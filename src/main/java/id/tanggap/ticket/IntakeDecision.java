package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.util.Optional;

/// What triage and routing decided, with their explanations.
///
/// @param point exact coordinates (WGS84), if a telephone sent them
public record IntakeDecision(
        String category,
        double confidence,
        Kind kind,
        boolean supervision,
        Urgency urgency,
        Optional<RegionCode> place,
        Optional<GeoPoint> point,
        Optional<BalaiCode> balai,
        TriageExplanation understanding,
        RoutingExplanation routing) {}
