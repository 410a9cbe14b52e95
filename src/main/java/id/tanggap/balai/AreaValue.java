package id.tanggap.balai;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of responsibilities as the history of settings keeps it; its key has the rest.
record AreaValue(List<String> balai, @Nullable LocalDate until, String standing, String source) {

    static AreaValue of(JurisdictionArea area) {
        return new AreaValue(
                area.balai().stream().map(BalaiCode::value).toList(),
                area.period().until(),
                area.provisional() ? "provisional" : "decree",
                area.source());
    }

    JurisdictionArea area(AreaKey key) {
        return new JurisdictionArea(
                key.area(),
                key.programme(),
                new AreaPeriod(key.from(), until),
                balai.stream().map(BalaiCode::new).toList(),
                standing.equals("provisional"),
                source);
    }
}
