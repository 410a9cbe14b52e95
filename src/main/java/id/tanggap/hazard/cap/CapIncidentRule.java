package id.tanggap.hazard.cap;

import static id.tanggap.hazard.decision.IncidentDecision.no;
import static id.tanggap.hazard.decision.IncidentDecision.yes;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.decision.IncidentDecision;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether an alert should open an incident. All of these must hold:
///
/// | rule | reason for the rule |
/// |---|---|
/// | it keeps to CAP 1.2 | what is broken in one place may be wrong in another; it is shown with its problems |
/// | `status` Actual | Exercise, Test, System and Draft describe nothing that happens |
/// | `msgType` Alert or Update | Cancel ends an event, Ack and Error are between machines |
/// | `scope` Public | others are for those whom the sender names |
/// | it did not expire before it was sent, and is no AllClear | there is nothing to prepare for |
/// | urgency Immediate or Expected, certainty Observed or Likely | a chance in the future is watched, not led |
/// | severity Severe or Extreme, or Moderate or Unknown with a kind of event that makes people homeless | see below |
///
/// Severity alone says little: captures of a whole day's alerts of the national agency all were Moderate. So a
/// Moderate tsunami, flood, landslide or eruption counts, and Moderate everyday weather (heavy rain, lightning, wind)
/// does not: such alerts come for several provinces every day, and those whom they strike write to us themselves. One
/// of the infos must meet the rules; they are languages or parts of one event.
public final class CapIncidentRule {

    private static final Set<String> SOON = Set.of("Immediate", "Expected");
    private static final Set<String> SURE = Set.of("Observed", "Likely");
    private static final Set<String> SEVERE = Set.of("Severe", "Extreme");
    private static final Set<String> PERHAPS = Set.of("Moderate", "Unknown");
    private static final Set<String> OPENING = Set.of("Alert", "Update");
    private static final Pattern MAKES_HOMELESS = Pattern.compile("tsunami|banjir|flood|longsor|landslide|gerakan tanah"
            + "|erupsi|letusan|awan panas|lahar|eruption|pyroclastic|gempa|earthquake|siklon|cyclone|puting beliung"
            + "|tornado|kebakaran|wildfire|forest fire|likuefaksi|liquefaction");

    private CapIncidentRule() {}

    public static IncidentDecision decide(CapReading reading) {
        return decide(reading, "Actual");
    }

    /// @param status that an alert must have: inside an exercise only those of status Exercise are played
    public static IncidentDecision decide(CapReading reading, String status) {
        var alert = reading.alert();
        if (alert == null || !reading.valid()) {
            return no("alert-invalid", Integer.toString(reading.problems().size()));
        }
        if (!alert.status().equals(status)) {
            return no("alert-status", alert.status());
        }
        if (!OPENING.contains(alert.msgType())) {
            return no("alert-type", alert.msgType());
        }
        if (!alert.distribution().scope().equals("Public")) {
            return no("alert-scope", alert.distribution().scope());
        }
        return byInfos(alert);
    }

    /// The first info that opens, else what the first one lacks.
    private static IncidentDecision byInfos(CapAlert alert) {
        var decisions = alert.infos().stream().map(info -> byInfo(alert, info)).toList();
        return decisions.stream()
                .filter(IncidentDecision::opens)
                .findFirst()
                .or(() -> decisions.stream().findFirst())
                .orElseGet(() -> no("alert-empty"));
    }

    private static IncidentDecision byInfo(CapAlert alert, CapInfo info) {
        var kind = info.classification();
        if (kind.responseTypes().contains("AllClear")) {
            return no("alert-all-clear");
        }
        if (isExpiredWhenSent(alert, info)) {
            return no("alert-expired");
        }
        if (!SOON.contains(kind.urgency())) {
            return no("alert-urgency", kind.urgency());
        }
        if (!SURE.contains(kind.certainty())) {
            return no("alert-certainty", kind.certainty());
        }
        if (SEVERE.contains(kind.severity())) {
            return yes("alert-severe", kind.event(), kind.severity());
        }
        if (PERHAPS.contains(kind.severity()) && makesHomeless(kind.event())) {
            return yes("alert-kind", kind.event(), kind.severity());
        }
        return no("alert-everyday", kind.event(), kind.severity());
    }

    private static boolean isExpiredWhenSent(CapAlert alert, CapInfo info) {
        return alert.id()
                .sent()
                .instant()
                .flatMap(sent -> info.expires().filter(until -> !until.isAfter(sent)))
                .isPresent();
    }

    /// By the event's own name: a description of rain says what may follow, such as floods.
    private static boolean makesHomeless(String event) {
        return MAKES_HOMELESS.matcher(event.toLowerCase(Locale.ROOT)).find();
    }
}
