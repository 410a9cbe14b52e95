package id.tanggap.administration.category;

import id.tanggap.ticket.workflow.OutcomeSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outcome as its form sends it.
///
/// @param code of a new one
/// @param endsIn of a new one: the state it leads to
/// @param allows `offered`, `tells`
/// @param seen version of the setting that the person saw
record OutcomeSettingForm(
        @Nullable String code,
        @Nullable String label,
        @Nullable String labelEnglish,
        @Nullable String endsIn,
        @Nullable List<String> needs,
        @Nullable List<String> allows,
        @Nullable Integer position,
        @Nullable String why,
        @Nullable Long seen) {

    private static final int LAST = 50;

    /// @param end code of the state it leads to
    OutcomeSetting setting(String end) {
        return new OutcomeSetting(
                SettingInput.text(label),
                SettingInput.english(labelEnglish, label),
                end,
                SettingInput.all(needs),
                SettingInput.all(allows).contains("tells"),
                SettingInput.all(allows).contains("offered"),
                position == null ? LAST : position);
    }
}
