package id.tanggap.triage;

import id.tanggap.region.PlaceMention;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.util.List;
import java.util.Optional;

/// What a text was understood to say.
///
/// @param category code of a leaf category
/// @param confidence 0 to 1, of the category
/// @param alternatives the next likely categories, surest first, without the chosen one
/// @param supervision abuse of office or corruption (pengawasan)
/// @param place the area the complaint is about, if one stands out
/// @param danger a person is in danger, and of what kind
/// @param reasons what spoke for each choice; the words are among the arguments
public record TriageResult(
        String category,
        double confidence,
        List<Alternative> alternatives,
        Kind kind,
        boolean supervision,
        Urgency urgency,
        List<PlaceMention> places,
        Optional<RegionCode> place,
        Optional<DangerKind> danger,
        List<Reason> reasons) {

    public TriageResult {
        alternatives = List.copyOf(alternatives);
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
    }

    /// A category that was considered and not chosen.
    public record Alternative(String category, double confidence) {}
}
