package id.tanggap.incident.store;

import java.util.ArrayList;
import java.util.List;

/// A place and the areas that contain it, as codes: `33.19.02.2001`, `33.19.02`, `33.19`, `33`.
public final class PlaceLine {

    private PlaceLine() {}

    /// The smallest first.
    public static List<String> of(String code) {
        var line = new ArrayList<String>();
        line.add(code);
        for (var dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
            line.add(code.substring(0, dot));
        }
        return List.copyOf(line);
    }
}
