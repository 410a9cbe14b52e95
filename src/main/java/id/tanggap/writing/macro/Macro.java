package id.tanggap.writing.macro;

import id.tanggap.platform.code.Coded;
import id.tanggap.writing.CategoryMatch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A named list of steps.
///
/// @param shortcut by which it is found in the composer; may be empty
/// @param categories leaves and groups; empty for all
/// @param balai code of the only balai on whose tickets it is offered; empty for all
public record Macro(
        String code,
        String label,
        String labelEnglish,
        List<Step> steps,
        String shortcut,
        List<String> categories,
        String balai,
        boolean retired) {

    public Macro {
        steps = List.copyOf(steps);
        categories = List.copyOf(categories);
    }

    /// @param heldBy code of the balai that has the ticket; empty for none
    boolean isFor(String category, String heldBy) {
        return CategoryMatch.fits(categories, category) && (balai.isEmpty() || balai.equals(heldBy));
    }

    /// Whether it uses the canned answer of this code.
    boolean writes(String answer) {
        return steps.stream()
                .anyMatch(step -> step.kind().writes() && step.with().equals(answer));
    }

    /// What of it can be changed.
    public MacroSetting setting() {
        return new MacroSetting(
                label,
                labelEnglish,
                steps.stream()
                        .map(step -> new MacroSetting.Step(step.kind().code(), step.with()))
                        .toList(),
                shortcut,
                categories,
                balai,
                retired);
    }

    /// One step.
    ///
    /// @param with code of a canned answer, a tag, or code of an outcome; empty for `START`; the stored word for
    ///     `UNKNOWN`
    public record Step(StepKind kind, String with) {}

    /// What a step does.
    public enum StepKind implements Coded {
        ANSWER,
        ASK,
        NOTE,
        TAG,
        RESOLVE,
        START,
        /// A word that no version of the program understands: the macro is refused when it runs.
        UNKNOWN;

        public static Optional<StepKind> of(String code) {
            return Coded.find(values(), code).filter(kind -> kind != UNKNOWN);
        }

        /// It writes a canned answer.
        public boolean writes() {
            return this == ANSWER || this == ASK || this == NOTE;
        }
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
