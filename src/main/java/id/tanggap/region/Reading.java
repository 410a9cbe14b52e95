package id.tanggap.region;

import java.util.List;

/// A stretch of a text that may name an area, and which one it was taken for.
final class Reading {

    final int first;
    final int last;
    final boolean exact;
    final List<Names.Name> names;
    Region chosen;
    double confidence;

    Reading(int first, int last, List<Names.Name> names, boolean exact) {
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

    Mention mention(Page page) {
        int start = page.tokens.get(first).start();
        int end = page.tokens.get(last).end();
        return new Mention(chosen, confidence, page.text.substring(start, end), start, end);
    }
}
