package id.tanggap.ticket.workflow;

import id.tanggap.platform.code.Coded;
import id.tanggap.setting.SettingRefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses outcomes that cannot be. Those that ship with the program stay, with the state they lead to: it gives some
/// of them by itself.
final class OutcomeSettingCheck {

    private static final Set<String> SHIPPED =
            Set.of("solved", "answered", "unable", "not-ours", "withdrawn", Outcomes.DUPLICATE, "spam");
    private static final Set<String> ENDS = Set.of("resolved", "cancelled");
    private static final int LONGEST_CODE = 30;
    private static final int LONGEST_LABEL = 80;
    private static final int HIGHEST_POSITION = 999;

    private OutcomeSettingCheck() {}

    static void mayGo(String code) {
        refuseIf(SHIPPED.contains(code), "settings.outcomes.refused.shipped");
    }

    /// @param before null if it is new
    static void of(String code, @Nullable OutcomeSetting before, OutcomeSetting after) {
        refuseIf(
                !code.matches("[a-z]+(-[a-z]+)*") || code.length() > LONGEST_CODE,
                "settings.outcomes.refused.code",
                code);
        refuseIf(
                isNoLabel(after.label()) || isNoLabel(after.labelEnglish()),
                "settings.categories.refused.label",
                Integer.toString(LONGEST_LABEL));
        refuseIf(after.position() < 0 || after.position() > HIGHEST_POSITION, "settings.categories.refused.order");
        after.needs().stream()
                .filter(need -> Coded.find(Outcome.Requirement.values(), need).isEmpty())
                .findFirst()
                .ifPresent(need -> refuseIf(true, "settings.outcomes.refused.need", need));
        end(code, before, after);
    }

    private static void end(String code, @Nullable OutcomeSetting before, OutcomeSetting after) {
        refuseIf(
                before == null
                        ? !ENDS.contains(after.endsIn())
                        : !before.endsIn().equals(after.endsIn()),
                "settings.outcomes.refused.end");
        refuseIf(code.equals(Outcomes.DUPLICATE) && after.offered(), "settings.outcomes.refused.duplicate");
    }

    private static boolean isNoLabel(String label) {
        return label.isBlank() || label.length() > LONGEST_LABEL;
    }

    private static void refuseIf(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException(key, arguments);
        }
    }
}
