package id.tanggap.relief;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount.Origin;
import id.tanggap.relief.PeopleCount.Said;
import id.tanggap.relief.PeopleCount.Way;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import id.tanggap.table.TableValues;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the rows of a table of people.
final class PeopleRowReader {

    private static final Pattern TIMED = Pattern.compile("(.+?)[ T]+(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?");

    /// Words for sources, in Indonesian, in English and as codes.
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("sendiri", "own"),
            Map.entry("own", "own"),
            Map.entry("kemensos", "own"),
            Map.entry("pemerintah", "government"),
            Map.entry("government", "government"),
            Map.entry("bpbd", "government"),
            Map.entry("bnpb", "government"),
            Map.entry("lain", "other"),
            Map.entry("other", "other"),
            Map.entry("perkiraan", "estimate"),
            Map.entry("estimate", "estimate"));

    private final List<Incident> open;
    private final PlaceRowReader places;
    private final ZoneId zone;
    private final Instant now;

    PeopleRowReader(List<Incident> open, PlaceRowReader places, ZoneId zone, Instant now) {
        this.open = List.copyOf(open);
        this.places = places;
        this.zone = zone;
        this.now = now;
    }

    /// What a row says.
    record Counted(Incident incident, List<PeopleCount> counts) {
        Counted {
            counts = List.copyOf(counts);
        }
    }

    /// @return empty if the reader has problems
    Optional<Counted> read(TableRow row, RowReader reader, String actor) {
        var place = reader.given("place") ? places.read(reader) : Optional.<RegionCode>empty();
        var at = reader.given("counted") ? counted(reader) : Optional.<Instant>empty();
        var source = reader.given("source") ? reader.choice("source", SOURCES) : Optional.<String>empty();
        var saidBy = reader.text("saidBy", PeopleCount.LONGEST).orElse("");
        var figures = figures(row, reader);
        var incident = place.flatMap(where -> incident(row, where, reader));
        if (!reader.isGood() || place.isEmpty() || at.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        var origin = new Origin(source.get(), Way.IMPORTED, saidBy);
        var where = place.get().value();
        return incident.map(one -> new Counted(
                one,
                figures.stream()
                        .map(figure -> PeopleCount.draft(
                                new Said(where, figure.figure(), figure.number()), origin, at.get(), actor))
                        .toList()));
    }

    private static List<Said> figures(TableRow row, RowReader reader) {
        var found = new ArrayList<Said>();
        for (var figure : PeopleCount.FIGURES) {
            reader.whole(figure, 0, PeopleCount.MOST).ifPresent(number -> found.add(new Said("", figure, number)));
        }
        if (found.isEmpty()
                && PeopleCount.FIGURES.stream()
                        .allMatch(figure -> row.cell(figure).isEmpty())) {
            reader.problem("displaced", Reason.of("reason.relief.no-figure"));
        }
        return found;
    }

    /// A day without a time is its beginning, in the zone of who imports.
    private Optional<Instant> counted(RowReader reader) {
        var at = reader.read("counted", this::time, Reason.of("reason.relief.counted"));
        at.filter(time -> time.isAfter(now))
                .ifPresent(later -> reader.problem("counted", Reason.of("reason.relief.later")));
        return at;
    }

    private Optional<Instant> time(String text) {
        var timed = TIMED.matcher(text.strip());
        if (!timed.matches()) {
            return TableValues.date(text).map(day -> day.atStartOfDay(zone).toInstant());
        }
        var hour = Integer.parseInt(timed.group(2));
        var minute = Integer.parseInt(timed.group(3));
        return hour > 23 || minute > 59
                ? Optional.empty()
                : TableValues.date(timed.group(1)).map(day -> day.atTime(LocalTime.of(hour, minute))
                        .atZone(zone)
                        .toInstant());
    }

    /// The incident that the row names; or else the only open one that concerns the place.
    private Optional<Incident> incident(TableRow row, RegionCode place, RowReader reader) {
        if (!row.cell("incident").isEmpty()) {
            return reader.read(
                    "incident",
                    text -> IncidentCode.parse(text).flatMap(code -> open.stream()
                            .filter(one -> one.code().equals(code))
                            .findFirst()),
                    Reason.of("reason.relief.incident"));
        }
        var concerned = open.stream().filter(one -> one.facts().concerns(place)).toList();
        if (concerned.size() == 1) {
            return Optional.of(concerned.getFirst());
        }
        reader.problem("incident", Reason.of("reason.relief.which-incident", Integer.toString(concerned.size())));
        return Optional.empty();
    }
}
