package id.tanggap.writing.macro;

import static id.tanggap.writing.SettingLimits.refuseIf;
import static id.tanggap.writing.SettingLimits.refused;

import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.SettingLimits;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Looks at a macro before it is kept, so that it does not fail when an agent needs it.
@Component
class MacroCheck {

    private static final int MOST_STEPS = 8;
    private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final MacroStore macros;
    private final CannedResponses answers;
    private final Outcomes outcomes;
    private final SettingLimits limits;

    MacroCheck(MacroStore macros, CannedResponses answers, Outcomes outcomes, SettingLimits limits) {
        this.macros = macros;
        this.answers = answers;
        this.outcomes = outcomes;
        this.limits = limits;
    }

    /// @throws SettingRefusedException with what is to be corrected
    void check(String code, MacroSetting macro) {
        SettingLimits.checkTitle(macro.label());
        SettingLimits.checkTitle(macro.labelEnglish());
        limits.checkPlace(macro.categories(), macro.balai(), macro.shortcut());
        refuseIf(macro.steps().isEmpty() || macro.steps().size() > MOST_STEPS, "steps");
        macro.steps().forEach(this::checkStep);
        refuseIf(
                macro.steps().stream().limit(macro.steps().size() - 1L).anyMatch(step -> step.kind()
                        .equals(Macro.StepKind.RESOLVE.code())),
                "resolve-last");
        if (!macro.retired()) {
            checkShortcut(code, macro);
        }
    }

    private void checkStep(MacroSetting.Step step) {
        switch (Macro.StepKind.of(step.kind()).orElse(Macro.StepKind.UNKNOWN)) {
            case ANSWER, ASK, NOTE -> refuseIf(answers.find(step.with(), "id").isEmpty(), "step-answer", step.with());
            case TAG -> refuseIf(!TAG.matcher(step.with()).matches(), "step-tag");
            case RESOLVE ->
                refuseIf(outcomes.find(step.with()).filter(Outcome::offered).isEmpty(), "step-outcome", step.with());
            case START -> refuseIf(!step.with().isEmpty(), "step-start");
            case UNKNOWN -> throw refused("step", step.kind());
        }
    }

    private void checkShortcut(String code, MacroSetting macro) {
        macros.all().stream()
                .filter(other -> !macro.shortcut().isEmpty() && other.shortcut().equals(macro.shortcut()))
                .filter(other -> !other.code().equals(code) && other.balai().equals(macro.balai()))
                .findFirst()
                .ifPresent(other -> {
                    throw refused("shortcut-taken", macro.shortcut(), other.label());
                });
    }
}
