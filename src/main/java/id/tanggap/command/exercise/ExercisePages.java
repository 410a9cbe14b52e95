package id.tanggap.command.exercise;

import id.tanggap.exercise.Exercise;
import id.tanggap.exercise.ExerciseGuide;
import id.tanggap.exercise.ExerciseTimes;
import id.tanggap.exercise.Exercises;
import id.tanggap.exercise.PlayedStep;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.view.Incidents;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages of exercises show.
@Component
class ExercisePages {

    private static final int MOST_INCIDENTS = 100;
    private static final int SECONDS = 60;

    private final Exercises exercises;
    private final ExerciseTimes times;
    private final ExerciseGuide guide;
    private final Incidents incidents;
    private final ReliefNeeds needs;

    ExercisePages(
            Exercises exercises, ExerciseTimes times, ExerciseGuide guide, Incidents incidents, ReliefNeeds needs) {
        this.exercises = exercises;
        this.times = times;
        this.guide = guide;
        this.incidents = incidents;
        this.needs = needs;
    }

    /// An exercise in the list.
    public record Line(long id, String name, String state, String started, String by, int speed) {}

    Line line(Exercise one, PageReader reader) {
        return new Line(one.id(), one.name(), state(one), reader.full(one.startedAt()), one.by(), one.speed());
    }

    private static String state(Exercise one) {
        return one.state().name().toLowerCase(Locale.ROOT);
    }

    /// @param at of the script, `2:30`
    /// @param late empty if it was played in time
    public record StepLine(int no, String at, String kind, String title, String played, String late) {}

    /// @param after since the first thing happened, `+2 mnt`
    public record TimeLine(String code, String at, String after) {}

    void put(Exercise exercise, PageReader reader, Model model) {
        var steps = exercises.steps(exercise);
        model.addAttribute("exercise", line(exercise, reader));
        model.addAttribute("running", exercise.isRunning());
        model.addAttribute("over", exercise.isOver());
        model.addAttribute("percent", Exercises.percent(steps));
        model.addAttribute("played", steps.stream().filter(PlayedStep::isPlayed).count());
        model.addAttribute("clock", minutes(exercises.elapsed(exercise)));
        model.addAttribute(
                "steps", steps.stream().map(step -> line(step, reader)).toList());
        model.addAttribute("times", times(exercise, reader));
        model.addAttribute("script", exercises.script(exercise));
        model.addAttribute("places", places(exercise, reader));
        model.addAttribute("participants", exercises.participants(exercise));
        model.addAttribute("takesPart", exercises.takesPart(exercise, reader.viewer()));
        model.addAttribute("leads", Exercises.mayLead(reader.viewer()));
        model.addAttribute("hint", guide.next(exercise));
        model.addAttribute(
                "incidents", of(exercise).stream().map(code -> code.value()).toList());
    }

    private Map<String, String> places(Exercise exercise, PageReader reader) {
        var names = new TreeMap<String, String>();
        exercises.script(exercise).affected().forEach(one -> names.put(one.place(), reader.place(one.place())));
        return names;
    }

    private static StepLine line(PlayedStep step, PageReader reader) {
        var late = step.late();
        var played = step.playedAt();
        return new StepLine(
                step.no(),
                minutes(step.at()),
                step.kind(),
                step.title(),
                played == null ? "" : seconds(played, reader),
                late == null || late.toSeconds() < 2 ? "" : minutes(late));
    }

    private static String seconds(Instant at, PageReader reader) {
        var local = at.atZone(reader.viewer().zone());
        return String.format(Locale.ROOT, "%02d.%02d.%02d", local.getHour(), local.getMinute(), local.getSecond());
    }

    private static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSeconds() % SECONDS);
    }

    private List<TimeLine> times(Exercise exercise, PageReader reader) {
        var lines = new ArrayList<TimeLine>();
        var found = times.of(exercise);
        var first = found.getFirst().at();
        for (var one : found) {
            lines.add(new TimeLine(
                    one.code(), one.at() == null ? "" : seconds(one.at(), reader), after(first, one.at())));
        }
        return lines;
    }

    private static String after(@Nullable Instant first, @Nullable Instant at) {
        return first == null || at == null || at.isBefore(first) ? "" : "+" + minutes(Duration.between(first, at));
    }

    private List<IncidentCode> of(Exercise exercise) {
        var codes = new ArrayList<IncidentCode>();
        for (var state : IncidentState.values()) {
            incidents.list(state, null, MOST_INCIDENTS).stream()
                    .filter(one ->
                            Long.valueOf(exercise.id()).equals(one.origin().exercise()))
                    .forEach(one -> codes.add(one.code()));
        }
        return codes;
    }

    /// Enters the people of the script into its open incident.
    ///
    /// @return that incident; empty if none is open
    Optional<IncidentCode> enterPeople(Exercise exercise, PageReader reader) {
        var open = incidents.list(IncidentState.OPEN, null, MOST_INCIDENTS).stream()
                .filter(one -> Long.valueOf(exercise.id()).equals(one.origin().exercise()))
                .findFirst();
        open.ifPresent(incident -> exercises.script(exercise).affected().forEach(one -> Map.of(
                        "displaced", one.displaced(), "households", one.households())
                .forEach((figure, number) -> needs.count(
                        incident,
                        PeopleCount.draft(
                                new PeopleCount.Said(one.place(), figure, number),
                                new PeopleCount.Origin("estimate", PeopleCount.Way.ENTERED, one.source()),
                                reader.now(),
                                reader.viewer().name()),
                        reader.viewer()))));
        return open.map(incident -> incident.code());
    }
}
