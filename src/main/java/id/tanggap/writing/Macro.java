package id.tanggap.writing;

import java.util.List;
import java.util.Locale;

/// A named list of steps.
public record Macro(String code, String label, String labelEnglish, List<Step> steps) {

    public Macro {
        steps = List.copyOf(steps);
    }

    /// One step.
    ///
    /// @param what `answer`, `ask`, `note`, `tag`, `resolve` or `start`
    /// @param with code of a canned answer, a tag, or code of an outcome; empty for `start`
    public record Step(String what, String with) {}

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
