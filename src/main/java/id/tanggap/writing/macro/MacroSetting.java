package id.tanggap.writing.macro;

import java.util.List;

/// What can be changed of a macro (settings of the kind `macro`, by its code); the parts are those of `Macro`.
public record MacroSetting(
        String label,
        String labelEnglish,
        List<Step> steps,
        String shortcut,
        List<String> categories,
        String balai,
        boolean retired) {

    public static final String KIND = "macro";

    /// @param kind code of a `Macro.StepKind`
    public record Step(String kind, String with) {}

    public MacroSetting {
        label = label.strip();
        labelEnglish = labelEnglish.strip();
        steps = List.copyOf(steps);
        shortcut = shortcut.strip();
        categories = List.copyOf(categories);
        balai = balai.strip();
    }
}
