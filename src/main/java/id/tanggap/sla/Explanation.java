package id.tanggap.sla;

import id.tanggap.taxonomy.Reason;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// The sentence that says why something is due when it is.
final class Explanation {

    private static final int MINUTES_AN_HOUR = 60;

    private Explanation() {}

    static Reason always(int minutes) {
        return minutes % MINUTES_AN_HOUR == 0
                ? Reason.of("reason.sla.always-hours", Integer.toString(minutes / MINUTES_AN_HOUR))
                : Reason.of("reason.sla.always-minutes", Integer.toString(minutes));
    }

    static Reason office(Rule rule, ZoneId zone, List<Holiday> skipped) {
        var unit = rule.unit() == Rule.Unit.WORKING_DAYS ? "days" : "hours";
        var standing =
                skipped.isEmpty() ? "" : skipped.stream().allMatch(Holiday::decided) ? "-skipping" : "-expecting";
        return Reason.of(
                "reason.sla.working-" + unit + standing,
                Integer.toString(rule.amount()),
                name(zone),
                Integer.toString(skipped.size()),
                skipped.stream().map(Holiday::name).collect(Collectors.joining(", ")));
    }

    private static String name(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone.getId();
        };
    }
}
