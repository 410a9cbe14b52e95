package id.tanggap.triage;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Kind;

/// Tells a complaint from a question and from thanks. A text that does both complains.
final class KindRule {

    private KindRule() {}

    static Kind of(Category category, LexiconSignals signals, String text) {
        if (category.has(CategoryTrait.THANKS)) {
            return Kind.ASPIRASI;
        }
        if (category.has(CategoryTrait.INFORMATION)) {
            return Kind.PERMINTAAN_INFORMASI;
        }
        if (category.has(CategoryTrait.SILENT) || category.has(CategoryTrait.INTEGRITY)) {
            return Kind.PENGADUAN;
        }
        double mark = text.indexOf('?') >= 0 ? 1 : 0;
        double asks = signals.of("tanya");
        boolean question = asks + mark > 0.9 && asks + 2 * mark > signals.of("keluh");
        return question ? Kind.PERMINTAAN_INFORMASI : Kind.PENGADUAN;
    }
}
