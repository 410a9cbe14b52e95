package id.tanggap.administration;

import java.util.Set;

/// Kinds of settings that supervisors change, and therefore may take back; a bean of the package that draws their
/// pages.
///
/// @param codes of a `SettingKind`
public record SupervisedKinds(Set<String> codes) {

    public SupervisedKinds {
        codes = Set.copyOf(codes);
    }
}
