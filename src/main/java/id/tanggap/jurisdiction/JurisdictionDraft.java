package id.tanggap.jurisdiction;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Changes of the table of responsibilities that nobody has saved yet.
public record JurisdictionDraft(List<AreaEdit> edits) {

    public JurisdictionDraft {
        edits = List.copyOf(edits);
    }

    /// New rows, and the ends of those that they follow: a row of the same area and programme that would still hold
    /// then ends the day before.
    public static JurisdictionDraft of(List<JurisdictionArea> wanted, BalaiDirectory now) {
        var edits = new ArrayList<>(wanted.stream().map(AreaEdit::of).toList());
        for (var area : wanted) {
            var from = area.period().from();
            if (from != null) {
                now.areas().stream()
                        .filter(old -> isFollowedBy(old, area))
                        .forEach(old -> edits.add(AreaEdit.of(ended(old, from.minusDays(1)))));
            }
        }
        return new JurisdictionDraft(edits);
    }

    private static boolean isFollowedBy(JurisdictionArea old, JurisdictionArea area) {
        return old.code().equals(area.code())
                && old.programme() == area.programme()
                && old.period().compareTo(area.period()) < 0
                && old.period().overlaps(area.period());
    }

    private static JurisdictionArea ended(JurisdictionArea old, LocalDate until) {
        return new JurisdictionArea(
                old.code(),
                old.programme(),
                new AreaPeriod(old.period().from(), until),
                old.balai(),
                old.provisional(),
                old.source());
    }

    /// The whole table with the draft in it.
    public List<JurisdictionArea> table(BalaiDirectory now) {
        Map<AreaKey, JurisdictionArea> rows = new LinkedHashMap<>();
        now.areas().forEach(area -> rows.put(area.key(), area));
        for (var edit : edits) {
            if (edit.area() == null) {
                rows.remove(edit.key());
            } else {
                rows.put(edit.key(), edit.area());
            }
        }
        return List.copyOf(rows.values());
    }

    /// When all of it has begun: the last of its first days, but not before now.
    ///
    /// Days begin in the east; half a day later they have begun everywhere in the country.
    public Instant begins(Instant now) {
        return Stream.concat(
                        Stream.of(now),
                        edits.stream()
                                .flatMap(edit -> Stream.ofNullable(from(edit)))
                                .map(day -> day.atTime(12, 0).toInstant(ZoneOffset.ofHours(9))))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private static @Nullable LocalDate from(AreaEdit edit) {
        return edit.area() == null ? null : edit.key().from();
    }

    public List<RegionCode> areas() {
        return edits.stream().map(edit -> edit.key().area()).distinct().sorted().toList();
    }
}
