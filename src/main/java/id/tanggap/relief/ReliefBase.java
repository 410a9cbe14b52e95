package id.tanggap.relief;

import id.tanggap.needs.PeopleBase;
import org.jspecify.annotations.Nullable;

/// For whom needs of a place are computed, and by which regime.
///
/// @param source whose figures count; null for the newest of each
/// @param regime code of a needs regime
public record ReliefBase(PeopleBase base, @Nullable String source, String regime) {

    /// Until somebody chooses.
    public static final ReliefBase USUAL = new ReliefBase(PeopleBase.DISPLACED, null, "bnpb-2008");
}
