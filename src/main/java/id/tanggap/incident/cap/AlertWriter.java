package id.tanggap.incident.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapCircle;
import id.tanggap.hazard.cap.message.CapClassification;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapNamedValue;
import id.tanggap.hazard.cap.message.CapPeriod;
import id.tanggap.hazard.cap.message.CapPolygon;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.cap.message.CapWords;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Makes the alert of an incident from its facts; reads nothing else, not even the clock.
final class AlertWriter {

    private static final double METRES_A_KILOMETRE = 1000;
    private static final String CANCEL = "Cancel";
    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    private final Incident incident;
    private final IncidentFacts facts;
    private final AlertChain.Newest newest;
    private final AlertSender sender;
    private final Gazetteer gazetteer;

    AlertWriter(Incident incident, AlertChain.Newest newest, AlertSender sender, Gazetteer gazetteer) {
        this.incident = incident;
        this.facts = incident.facts();
        this.newest = newest;
        this.sender = sender;
        this.gazetteer = gazetteer;
    }

    CapAlert alert() {
        return new CapAlert(
                id(newest.message()),
                facts.exercise() ? "Exercise" : "Actual",
                newest.message().msgType(),
                distribution(),
                newest.earlier().stream().map(this::id).toList(),
                List.of(incident.code().value()),
                LANGUAGES.stream().map(this::info).toList());
    }

    private CapMessageId id(AlertChain.Message message) {
        return new CapMessageId(incident.code().value() + "-" + message.number(), sender.id(), time(message.sent()));
    }

    private CapTime time(Instant at) {
        return CapTime.of(at.atZone(zone()).toOffsetDateTime());
    }

    private ZoneId zone() {
        return facts.places().stream()
                .findFirst()
                .flatMap(gazetteer::find)
                .map(Region::zone)
                .orElse(IndonesianZone.NATIONAL);
    }

    private CapDistribution distribution() {
        var note = facts.exercise() ? say("exercise", LANGUAGES.getFirst()) : null;
        return new CapDistribution(null, "Public", null, List.of(), List.of(), note);
    }

    private CapInfo info(Locale language) {
        return new CapInfo(
                language.getLanguage(),
                classification(language),
                new CapPeriod(
                        time(newest.message().sent()),
                        time(facts.startedAt()),
                        time(newest.message().sent().plus(sender.valid()))),
                new CapWords(sender.name(), headline(language), description(language), null, null, null),
                List.of(),
                List.of(),
                List.of(area()));
    }

    private CapClassification classification(Locale language) {
        return new CapClassification(
                List.of(category(facts.type())),
                IncidentTypes.shipped().label(facts.type(), language),
                List.of(isOver() ? "AllClear" : "Monitor"),
                urgency(),
                facts.urgency() == Urgency.DARURAT ? "Severe" : "Moderate",
                facts.phase() == IncidentPhase.SIAGA_DARURAT ? "Likely" : "Observed",
                null,
                List.of(new CapNamedValue("tanggap:type", facts.type())));
    }

    private boolean isOver() {
        return newest.message().msgType().equals(CANCEL);
    }

    private static String category(String type) {
        return switch (type) {
            case "gempa", "tsunami", "gunung-api", "longsor" -> "Geo";
            case "banjir", "banjir-bandang", "puting-beliung", "gelombang", "kekeringan" -> "Met";
            case "kebakaran", "karhutla" -> "Fire";
            case "wabah" -> "Health";
            case "kecelakaan" -> "Rescue";
            case "konflik-sosial" -> "Security";
            default -> "Other";
        };
    }

    private String urgency() {
        if (isOver()) {
            return "Past";
        }
        return switch (facts.phase()) {
            case SIAGA_DARURAT -> "Expected";
            case TANGGAP_DARURAT -> "Immediate";
            default -> "Past";
        };
    }

    private String headline(Locale language) {
        return isOver() ? say("over", language, facts.name()) : facts.name();
    }

    private String description(Locale language) {
        var said = new ArrayList<String>();
        if (facts.exercise()) {
            said.add(say("exercise", language));
        }
        said.add(say(
                "what",
                language,
                IncidentTypes.shipped().label(facts.type(), language),
                say("phase." + facts.phase().code(), language)));
        var declaration = facts.declaration();
        if (declaration.by() != null) {
            said.add(
                    say("declared", language, declaration.by(), Objects.requireNonNullElse(declaration.number(), "–")));
        }
        return String.join(" ", said);
    }

    private static String say(String key, Locale language, String... values) {
        return ReasonMessages.in(language).say(Reason.of("cap.incident." + key, values));
    }

    private CapArea area() {
        return new CapArea(
                description(),
                facts.areas().stream()
                        .filter(IncidentArea.Polygon.class::isInstance)
                        .map(polygon -> polygon((IncidentArea.Polygon) polygon))
                        .toList(),
                facts.areas().stream()
                        .filter(IncidentArea.Circle.class::isInstance)
                        .map(circle -> circle((IncidentArea.Circle) circle))
                        .toList(),
                facts.places().stream()
                        .map(place -> new CapNamedValue("kemendagri", place.value()))
                        .toList(),
                null,
                null);
    }

    private String description() {
        return facts.places().isEmpty()
                ? facts.name()
                : facts.places().stream().map(this::name).collect(Collectors.joining("; "));
    }

    private String name(RegionCode place) {
        return gazetteer.find(place).map(Region::name).orElse(place.value());
    }

    private static CapPolygon polygon(IncidentArea.Polygon polygon) {
        var points = new ArrayList<GeoPoint>(polygon.ring());
        if (!points.getFirst().equals(points.getLast())) {
            points.add(points.getFirst());
        }
        return new CapPolygon(points);
    }

    private static CapCircle circle(IncidentArea.Circle circle) {
        return new CapCircle(circle.centre(), circle.metres() / METRES_A_KILOMETRE);
    }
}
