package id.tanggap.writing;

import id.tanggap.platform.code.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A named list of steps.
public record Macro(String code, String label, String labelEnglish, List<Step> steps) {

    public Macro {
        steps = List.copyOf(steps);
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

        static Optional<StepKind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind != UNKNOWN && kind.code().equals(code))
                    .findFirst();
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
