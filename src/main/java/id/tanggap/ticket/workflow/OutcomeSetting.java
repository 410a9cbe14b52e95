package id.tanggap.ticket.workflow;

import java.util.List;
import java.util.Objects;

/// An outcome as administrators set it: the value of a setting of the kind `outcome`, whose key is its code.
///
/// @param endsIn code of the state it leads to
/// @param needs codes of what a ticket must have before: `reason`, `answer`, `proof`, `supervisor`, `reference`,
///     `fields`
/// @param position small ones come first
public record OutcomeSetting(
        String label,
        String labelEnglish,
        String endsIn,
        List<String> needs,
        boolean tellsCitizen,
        boolean offered,
        int position) {

    /// Code of the kind of settings.
    public static final String KIND = "outcome";

    public OutcomeSetting {
        needs = Objects.requireNonNullElse(needs, List.<String>of()).stream()
                .distinct()
                .sorted()
                .toList();
    }

    boolean needs(Outcome.Requirement requirement) {
        return needs.contains(requirement.code());
    }
}
