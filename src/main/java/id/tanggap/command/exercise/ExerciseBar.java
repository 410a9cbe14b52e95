package id.tanggap.command.exercise;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.exercise.Exercise;
import id.tanggap.exercise.ExerciseGuide;
import id.tanggap.exercise.Exercises;
import id.tanggap.web.PageAdvice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the line of the exercise to every page of those who take part: how far it is, and what to do next. Read only
/// where a template shows it.
@PageAdvice
class ExerciseBar {

    private final Exercises exercises;
    private final ExerciseGuide guide;

    ExerciseBar(Exercises exercises, ExerciseGuide guide) {
        this.exercises = exercises;
        this.guide = guide;
    }

    @ModelAttribute("exerciseBar")
    Lazily bar(@Nullable Authentication who) {
        return new Lazily(this, Account.viewerOf(who));
    }

    /// @param percent of the steps that were played
    public record Shown(long id, String name, boolean running, int percent, ExerciseGuide.Hint hint) {}

    /// @param viewer empty where nobody is signed in
    record Lazily(ExerciseBar bar, Optional<Viewer> viewer) {

        public @Nullable Shown getShown() {
            return viewer.flatMap(bar::of).orElse(null);
        }

        /// Whether this person may start an exercise, and none is played.
        public boolean getOffers() {
            return viewer.filter(Exercises::mayLead).isPresent()
                    && bar.exercises.present().isEmpty();
        }
    }

    private Optional<Shown> of(Viewer viewer) {
        return exercises
                .present()
                .filter(one -> exercises.takesPart(one, viewer))
                .map(this::shown);
    }

    private Shown shown(Exercise one) {
        return new Shown(
                one.id(), one.name(), one.isRunning(), Exercises.percent(exercises.steps(one)), guide.next(one));
    }
}
