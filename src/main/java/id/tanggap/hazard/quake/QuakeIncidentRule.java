package id.tanggap.hazard.quake;

import static id.tanggap.hazard.decision.IncidentDecision.no;
import static id.tanggap.hazard.decision.IncidentDecision.yes;

import id.tanggap.hazard.decision.IncidentDecision;
import id.tanggap.hazard.place.NearestPlace;
import id.tanggap.region.Gazetteer;
import java.util.Locale;
import java.util.Objects;

/// Decides whether a quake should open an incident; one of these is enough:
///
/// | rule | reason for the rule |
/// |---|---|
/// | the agency says that a tsunami threatens | coasts are evacuated before anything is felt |
/// | felt with VI MMI or more somewhere | from VI on the agency's scale speaks of damage to buildings |
/// | magnitude 6.0 or more, at most 70 km deep, at most 100 km from a known place | strong and shallow: felt lists
/// follow only later |
/// | magnitude 5.5 or more, at most 30 km deep, at most 25 km from a known place | as Cianjur 2022: 5.6, about 10 km
/// deep, below a town |
///
/// Known places are the seats of kecamatan. An unknown depth counts as shallow.
public final class QuakeIncidentRule {

    private static final int DAMAGING_MMI = 6;
    private static final double STRONG = 6.0;
    private static final double STRONG_DEPTH_KM = 70;
    private static final double STRONG_DISTANCE_M = 100_000;
    private static final double CLOSE = 5.5;
    private static final double CLOSE_DEPTH_KM = 30;
    private static final double CLOSE_DISTANCE_M = 25_000;

    private final NearestPlace nearest;

    public QuakeIncidentRule(Gazetteer gazetteer) {
        nearest = new NearestPlace(gazetteer);
    }

    public IncidentDecision decide(Quake quake) {
        if (quake.isTsunamiThreat()) {
            return yes("quake-tsunami");
        }
        for (var felt : quake.strongest()) {
            if (felt.most() >= DAMAGING_MMI) {
                return yes("quake-felt", felt.mmi(), felt.place());
            }
        }
        return byFigures(quake.figures());
    }

    private IncidentDecision byFigures(QuakeFigures figures) {
        var magnitude = Objects.requireNonNullElse(figures.magnitude(), 0.0);
        var depth = Objects.requireNonNullElse(figures.depthKm(), 0.0);
        var place = nearest.to(figures.epicentre());
        var strong = magnitude >= STRONG && depth <= STRONG_DEPTH_KM && place.metres() <= STRONG_DISTANCE_M;
        var close = magnitude >= CLOSE && depth <= CLOSE_DEPTH_KM && place.metres() <= CLOSE_DISTANCE_M;
        if (strong || close) {
            return yes(
                    "quake-strong",
                    decimal(magnitude),
                    decimal(depth),
                    kilometres(place.metres()),
                    place.region().name());
        }
        return no("quake-weak", decimal(magnitude), decimal(depth), kilometres(place.metres()));
    }

    private static String decimal(double number) {
        return number == Math.rint(number) && number >= 10
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String kilometres(double metres) {
        return Long.toString(Math.max(1, Math.round(metres / 1000)));
    }
}
