package id.tanggap.hazard.quake;

import id.tanggap.taxonomy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of one of the agency's lists: what it said about a quake at some time.
///
/// @param region in words, as written, with joined directions separated: "BaratDaya" is "Barat Daya"
/// @param felt empty if the list does not say
/// @param shakemap name of a picture at the agency; null if none
/// @param problems what had to be guessed
public record QuakeReport(
        QuakeFigures figures,
        String region,
        List<FeltReport> felt,
        TsunamiStatement tsunami,
        @Nullable String shakemap,
        List<Reason> problems) {

    public QuakeReport {
        felt = List.copyOf(felt);
        problems = List.copyOf(problems);
    }
}
