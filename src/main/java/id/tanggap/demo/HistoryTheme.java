package id.tanggap.demo;

import id.tanggap.language.ShippedTable;
import id.tanggap.taxonomy.Kind;
import java.util.List;
import java.util.Random;

/// What a ticket of the invented history is about.
///
/// @param weight how often, beside the other themes
/// @param answer of an agent; empty for spam
record HistoryTheme(String category, int weight, Kind kind, String subject, String text, String answer) {

    static List<HistoryTheme> read() {
        return ShippedTable.read(HistoryTheme.class, "/demo/history.tsv").stream()
                .map(row -> new HistoryTheme(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        Kind.of(row.get(2)),
                        row.get(3),
                        row.get(4),
                        row.get(5)))
                .toList();
    }

    static HistoryTheme any(List<HistoryTheme> themes, Random chance) {
        var left = chance.nextInt(themes.stream().mapToInt(HistoryTheme::weight).sum());
        for (var theme : themes) {
            left -= theme.weight();
            if (left < 0) {
                return theme;
            }
        }
        throw new IllegalStateException("The weights of the themes do not add up");
    }

    boolean isSpam() {
        return answer.isEmpty();
    }
}
