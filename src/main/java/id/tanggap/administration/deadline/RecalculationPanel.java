package id.tanggap.administration.deadline;

import id.tanggap.ticket.recalculation.ClockRecalculation;
import id.tanggap.ticket.recalculation.MoveFigures;
import id.tanggap.ticket.recalculation.RecalculationRun;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows how far the recalculation of the open clocks is, and which clocks it would change: `fragments/recalculation`.
@Component
class RecalculationPanel {

    private final ClockRecalculation recalculation;

    RecalculationPanel(ClockRecalculation recalculation) {
        this.recalculation = recalculation;
    }

    /// @param percent 0 to 100
    /// @param told one sentence: how far it is, or what came of it
    record View(
            long id,
            String state,
            boolean working,
            int percent,
            String told,
            int changed,
            MoveFigures figures,
            List<Step> steps,
            List<Largest> largest) {}

    /// @param share of the largest step, 0 to 100
    record Step(String name, int number, int share) {}

    record Largest(String number, String grouped, String clock, String before, String after) {}

    void show(PageReader reader, Model model) {
        model.addAttribute("needed", recalculation.isNeeded());
        recalculation.latest().ifPresent(run -> model.addAttribute("run", view(run, reader)));
    }

    private static View view(RecalculationRun run, PageReader reader) {
        return new View(
                run.id(),
                run.state().code(),
                run.state().isWorking(),
                run.percent(),
                reader.text(
                        "settings.recalculation.told." + run.state().code(),
                        run.seen(),
                        Objects.requireNonNullElse(run.total(), 0),
                        run.figures().moved(),
                        run.author(),
                        reader.full(Objects.requireNonNullElse(run.endedAt(), run.askedAt())),
                        run.figures().begun(),
                        run.figures().withdrawn()),
                run.figures().changed(),
                run.figures(),
                steps(run.figures(), reader),
                run.figures().largest().stream()
                        .map(move -> largest(move, reader))
                        .toList());
    }

    private static List<Step> steps(MoveFigures figures, PageReader reader) {
        var most = figures.steps().values().stream().mapToInt(n -> n).max().orElse(1);
        return MoveFigures.STEPS.stream()
                .filter(code -> figures.steps().containsKey(code))
                .map(code -> {
                    var number = figures.steps().getOrDefault(code, 0);
                    return new Step(reader.text("settings.recalculation.step." + code), number, Math.max(1, (int)
                            (100L * number / most)));
                })
                .toList();
    }

    private static Largest largest(MoveFigures.Largest move, PageReader reader) {
        var number = move.number();
        return new Largest(
                number,
                number.replaceAll("(.{4})(?=.)", "$1 "),
                reader.textOr("clock.name." + move.clock(), move.clock()),
                reader.full(move.before()),
                reader.full(move.after()));
    }
}
