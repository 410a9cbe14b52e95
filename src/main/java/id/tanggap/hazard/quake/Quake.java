package id.tanggap.hazard.quake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// A quake, from all reports that describe it.
///
/// Lists are read again and again, and one list may still have old figures when another has new ones. So what was read
/// before is never news: the current figures are those that were read last *for the first time*, and in the same way
/// the places where it was felt, and what was said about a tsunami. How often a list is repeated does not matter.
///
/// @param region of the reports with the current figures, the one that says most
/// @param tsunami whether there is a threat now
/// @param revisions how often the agency corrected itself, 0 for never: the figures, the places where it was felt, or
///     what it said about a tsunami; whichever changed most often. Places that follow later are no correction.
public record Quake(
        QuakeFigures figures, String region, List<FeltReport> felt, TsunamiStatement tsunami, int revisions) {

    private static final Comparator<String> MOST_WORDS =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    public Quake {
        felt = List.copyOf(felt);
    }

    /// @param reports of the same quake, in the order in which they were read; one at least
    static Quake of(List<QuakeReport> reports) {
        SequencedSet<QuakeFigures> figures = new LinkedHashSet<>();
        SequencedSet<TsunamiStatement> tsunami = new LinkedHashSet<>();
        Set<Set<FeltReport>> feltBefore = new HashSet<>();
        List<FeltReport> felt = List.of();
        for (var report : reports) {
            figures.add(report.figures());
            if (report.tsunami() != TsunamiStatement.SILENT) {
                tsunami.add(report.tsunami());
            }
            if (!report.felt().isEmpty() && feltBefore.add(Set.copyOf(report.felt()))) {
                felt = report.felt();
            }
        }
        var current = figures.getLast();
        var region = reports.stream()
                .filter(report -> report.figures().equals(current))
                .map(QuakeReport::region)
                .max(MOST_WORDS)
                .orElse("");
        var values = List.of(figures.size(), tsunami.size(), feltBefore.size());
        return new Quake(
                current,
                region,
                felt,
                tsunami.isEmpty() ? TsunamiStatement.SILENT : tsunami.getLast(),
                Math.max(1, values.stream().mapToInt(Integer::intValue).max().orElse(1)) - 1);
    }

    /// The problems of all reports are with the reports; a quake has none.
    public boolean isTsunamiThreat() {
        return tsunami == TsunamiStatement.THREAT;
    }

    /// Where it was felt most strongly; the first of several.
    public List<FeltReport> strongest() {
        var sorted = new ArrayList<>(felt);
        sorted.sort(Comparator.comparing(FeltReport::most).reversed());
        return sorted.isEmpty() ? List.of() : List.of(sorted.getFirst());
    }
}
