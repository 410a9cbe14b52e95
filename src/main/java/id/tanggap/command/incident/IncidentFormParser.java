package id.tanggap.command.incident;

import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.incident.proposal.ProposalNames;
import id.tanggap.incident.view.IncidentLeads;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.web.request.LocalMinute;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of an incident. Never throws: what it cannot read it names.
@Component
class IncidentFormParser {

    private static final int LONGEST_NAME = 200;
    private static final double METRES_A_KILOMETRE = 1000;
    private static final double MOST_KILOMETRES = 1000;

    private final Gazetteer gazetteer;
    private final IncidentLeads leads;
    private final ProposalNames names;
    private final Clock clock;

    IncidentFormParser(Gazetteer gazetteer, IncidentLeads leads, ProposalNames names, Clock clock) {
        this.gazetteer = gazetteer;
        this.leads = leads;
        this.names = names;
        this.clock = clock;
    }

    /// @param facts empty if there are problems
    /// @param problems message keys
    record Parsed(Optional<IncidentFacts> facts, List<String> problems) {}

    /// @param zone in which times are typed
    Parsed parse(IncidentFactsForm form, ZoneId zone) {
        var problems = new ArrayList<String>();
        var places = places(form, problems);
        var type = form.said("type")
                .filter(code -> IncidentTypes.shipped().find(code).isPresent());
        var phase = form.said("phase").flatMap(IncidentPhase::find);
        var name = form.said("name")
                .or(() -> type.filter(code -> !places.isEmpty()).map(code -> names.of(code, places.getFirst())));
        check(type.isPresent(), "incident.problem.type", problems);
        check(phase.isPresent(), "incident.problem.phase", problems);
        check(name.filter(text -> text.length() <= LONGEST_NAME).isPresent(), "incident.problem.name", problems);
        var started = started(form, zone, problems);
        var declaration = declaration(form, problems);
        var lead = lead(form, problems);
        var areas = areas(form, problems);
        check(!places.isEmpty() || !areas.isEmpty(), "incident.problem.nowhere", problems);
        if (!problems.isEmpty()) {
            return new Parsed(Optional.empty(), List.copyOf(problems));
        }
        var urgency = form.text("urgency").equals("tinggi") ? Urgency.TINGGI : Urgency.DARURAT;
        return new Parsed(
                Optional.of(new IncidentFacts(
                        name.orElseThrow(),
                        type.orElseThrow(),
                        phase.orElseThrow(),
                        urgency,
                        started,
                        lead,
                        declaration,
                        form.text("exercise").equals("true"),
                        places,
                        areas)),
                List.of());
    }

    private static void check(boolean good, String problem, List<String> problems) {
        if (!good) {
            problems.add(problem);
        }
    }

    private List<RegionCode> places(IncidentFactsForm form, List<String> problems) {
        check(form.said("placeText").isEmpty(), "incident.problem.place", problems);
        return form.places().stream()
                .filter(code -> code.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?"))
                .map(RegionCode::new)
                .filter(code -> gazetteer.find(code).isPresent())
                .toList();
    }

    /// Nothing typed is now; an incident does not begin in the future.
    private Instant started(IncidentFactsForm form, ZoneId zone, List<String> problems) {
        var now = clock.instant();
        var said = form.said("started");
        var typed = said.flatMap(text -> LocalMinute.parse(text, zone));
        check(said.isEmpty() || typed.isPresent(), "incident.problem.started", problems);
        check(typed.filter(at -> at.isAfter(now.plusSeconds(60))).isEmpty(), "incident.problem.future", problems);
        return typed.orElse(now);
    }

    private static Declaration declaration(IncidentFactsForm form, List<String> problems) {
        try {
            var from = form.said("declaredFrom").map(LocalDate::parse).orElse(null);
            var until = form.said("declaredUntil").map(LocalDate::parse).orElse(null);
            var by = form.said("declaredBy").orElse(null);
            var number = form.said("declaredNumber").orElse(null);
            check(
                    by != null || (number == null && from == null && until == null),
                    "incident.problem.declared",
                    problems);
            return new Declaration(by, number, from, until);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            problems.add("incident.problem.declared.dates");
            return Declaration.NONE;
        }
    }

    private @Nullable Long lead(IncidentFactsForm form, List<String> problems) {
        var lead = form.said("lead").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
        var known = lead.filter(leads::isOne);
        check(known.isPresent() || form.said("lead").isEmpty(), "incident.problem.lead", problems);
        return known.orElse(null);
    }

    private static List<IncidentArea> areas(IncidentFactsForm form, List<String> problems) {
        var areas = new ArrayList<IncidentArea>();
        try {
            form.text("circles")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(IncidentFormParser::circle)
                    .forEach(areas::add);
        } catch (IllegalArgumentException e) {
            problems.add("incident.problem.circle");
        }
        try {
            Arrays.stream(form.text("polygons").replace("\r\n", "\n").split("\n\\s*\n"))
                    .filter(block -> !block.isBlank())
                    .map(block -> new IncidentArea.Polygon(block.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> point(numbers(line, 2)))
                            .toList()))
                    .forEach(areas::add);
        } catch (IllegalArgumentException e) {
            problems.add("incident.problem.polygon");
        }
        return areas;
    }

    private static IncidentArea circle(String line) {
        var numbers = numbers(line, 3);
        if (!(numbers.get(2) <= MOST_KILOMETRES)) {
            throw new IllegalArgumentException("too wide: " + line);
        }
        return new IncidentArea.Circle(point(numbers), (int) Math.round(numbers.get(2) * METRES_A_KILOMETRE));
    }

    private static GeoPoint point(List<Double> numbers) {
        return new GeoPoint(numbers.get(0), numbers.get(1));
    }

    /// @throws IllegalArgumentException if the line does not have just so many numbers
    private static List<Double> numbers(String line, int count) {
        var numbers = Arrays.stream(line.strip().split("[,;\\s]+"))
                .map(Double::valueOf)
                .toList();
        if (numbers.size() != count) {
            throw new IllegalArgumentException("not " + count + " numbers: " + line);
        }
        return numbers;
    }
}
