package id.tanggap.command.near;

import id.tanggap.incident.Incident;
import id.tanggap.region.Vicinity;
import org.jspecify.annotations.Nullable;

/// The circle that somebody asked a list to be narrowed to.
///
/// @param vicinity null if none was asked for, or a wrong one
/// @param incident the incident in whose picture the figure stands that led here; null for none
/// @param label "dalam 50 km dari Demak"; empty if there is no circle
/// @param problem what is wrong with what was asked, as a sentence; empty if nothing is
public record VicinityRequest(
        @Nullable Vicinity vicinity, @Nullable Incident incident, String label, String problem) {

    /// The whole country.
    public static final VicinityRequest NONE = new VicinityRequest(null, null, "", "");

    static VicinityRequest wrong(String problem) {
        return new VicinityRequest(null, null, "", problem);
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
