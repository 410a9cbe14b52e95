package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingQuestion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says of a table of responsibilities where it has gaps and overlaps, and which of the 514 kabupaten and kota a draft
/// would send elsewhere. Answers from memory.
@Component
public class JurisdictionReview {

    private final Gazetteer gazetteer;
    private final BalaiDirectory balais;
    private final Router router;
    private final Clock clock;
    private final List<Region> units;

    JurisdictionReview(Gazetteer gazetteer, BalaiDirectory balais, Router router, Clock clock) {
        this.gazetteer = gazetteer;
        this.balais = balais;
        this.router = router;
        this.clock = clock;
        this.units = gazetteer.all().stream().filter(JurisdictionReview::isUnit).toList();
    }

    private static boolean isUnit(Region region) {
        return region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA;
    }

    /// Two rows of one area and programme that hold on the same day: the later one answers.
    public record Overlap(JurisdictionArea earlier, JurisdictionArea later) {}

    /// A place that would be answered otherwise.
    ///
    /// @param from empty: nobody answers today
    /// @param to empty: nobody would answer
    public record UnitChange(Region unit, Optional<BalaiCode> from, Optional<BalaiCode> to) {}

    /// All 514 kabupaten and kota, by code.
    public List<Region> units() {
        return units;
    }

    /// Kabupaten and kota for which nobody answers.
    public List<Region> gaps(List<JurisdictionArea> table, Programme programme, Instant at) {
        var directory = balais.with(table, at);
        return units.stream()
                .filter(unit -> directory.areaOf(unit.code(), programme, at).isEmpty())
                .toList();
    }

    public List<Overlap> overlaps(List<JurisdictionArea> table) {
        Map<String, List<JurisdictionArea>> rows = new LinkedHashMap<>();
        table.stream().sorted((a, b) -> a.period().compareTo(b.period())).forEach(area -> rows.computeIfAbsent(
                        area.code() + "/" + area.programme(), key -> new ArrayList<>())
                .add(area));
        return rows.values().stream()
                .flatMap(same -> overlapsOf(same).stream())
                .sorted((a, b) -> a.earlier().code().compareTo(b.earlier().code()))
                .toList();
    }

    private static List<Overlap> overlapsOf(List<JurisdictionArea> byBeginning) {
        var found = new ArrayList<Overlap>();
        for (var i = 0; i < byBeginning.size(); i++) {
            for (var later : byBeginning.subList(i + 1, byBeginning.size())) {
                if (byBeginning.get(i).period().overlaps(later.period())) {
                    found.add(new Overlap(byBeginning.get(i), later));
                }
            }
        }
        return found;
    }

    /// Who gets what is reported from an area today; empty if nobody answers.
    public Optional<BalaiCode> answer(RegionCode area, Programme programme) {
        return RoutingComparison.balai(router.route(about(area, programme)));
    }

    /// Who gets what is reported from the centre of a kabupaten or kota today; empty if nobody answers.
    public Map<Region, Optional<BalaiCode>> answers(Programme programme) {
        var answers = new LinkedHashMap<Region, Optional<BalaiCode>>();
        units.forEach(unit -> answers.put(unit, RoutingComparison.balai(router.route(about(unit.code(), programme)))));
        return answers;
    }

    /// The kabupaten and kota that a draft would send elsewhere, and the kecamatan that it names.
    public List<UnitChange> changes(JurisdictionDraft draft) {
        var comparison = RoutingComparison.of(draft, router, balais, draft.begins(clock.instant()));
        return programmes(draft).stream()
                .flatMap(programme -> places(draft).stream()
                        .flatMap(place -> comparison
                                .of(about(place.code(), programme))
                                .map(change -> new UnitChange(place, change.from(), change.to()))
                                .stream()))
                .distinct()
                .toList();
    }

    private static List<Programme> programmes(JurisdictionDraft draft) {
        return draft.edits().stream()
                .map(edit -> edit.key().programme())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Region> places(JurisdictionDraft draft) {
        var places = new ArrayList<>(units.stream()
                .filter(unit -> draft.areas().stream().anyMatch(area -> area.contains(unit.code())))
                .toList());
        draft.areas().stream()
                .flatMap(area -> gazetteer.find(area).stream())
                .filter(region -> region.level() == RegionLevel.KECAMATAN)
                .forEach(places::add);
        return places;
    }

    private RoutingQuestion about(RegionCode area, Programme programme) {
        return new RoutingQuestion(balais.exampleOf(programme), Optional.of(area), Optional.empty());
    }
}
