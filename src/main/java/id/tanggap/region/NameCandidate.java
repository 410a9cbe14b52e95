package id.tanggap.region;

import java.util.List;

/// A stretch of a text that may name an area, and which one it was taken for.
final class NameCandidate {

    final int first;
    final int last;
    final boolean exact;
    final List<NameIndex.Name> names;
    Region chosen;
    double confidence;

    NameCandidate(int first, int last, List<NameIndex.Name> names, boolean exact) {
        this.first = first;
        this.last = last;
        this.names = names;
        this.exact = exact;
        this.chosen = names.getFirst().region();
    }

    void choose(Region region, double sure) {
        chosen = region;
        confidence = Math.clamp(sure, 0, 0.98);
    }

    boolean covers(int from, int to) {
        return first <= to && from <= last;
    }

    int words() {
        return last - first + 1;
    }

    PlaceMention mention(TextWords page) {
        int start = page.tokens.get(first).start();
        int end = page.tokens.get(last).end();
        return new PlaceMention(chosen, confidence, page.text.substring(start, end), start, end);
    }
}
