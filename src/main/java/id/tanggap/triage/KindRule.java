package id.tanggap.triage;

import id.tanggap.taxonomy.Kind;

/// Tells a complaint from a question and from thanks. A text that does both complains.
final class KindRule {

    private KindRule() {}

    static Kind of(String category, Signals signals, String text) {
        if (category.equals("umum.apresiasi")) {
            return Kind.ASPIRASI;
        }
        if (category.equals("umum.informasi")) {
            return Kind.PERMINTAAN_INFORMASI;
        }
        if (category.equals("umum.spam") || category.startsWith("integritas.")) {
            return Kind.PENGADUAN;
        }
        double mark = text.indexOf('?') >= 0 ? 1 : 0;
        double asks = signals.of("tanya");
        boolean question = asks + mark > 0.9 && asks + 2 * mark > signals.of("keluh");
        return question ? Kind.PERMINTAAN_INFORMASI : Kind.PENGADUAN;
    }
}
