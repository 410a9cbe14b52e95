package id.tanggap.hazard.quake;

import id.tanggap.taxonomy.Reason;
import java.util.List;

/// A list of the agency as it was read.
///
/// @param problems why the whole list, or single records, could not be read
public record QuakeList(List<QuakeReport> reports, List<Reason> problems) {

    public QuakeList {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }
}
