package id.tanggap.triage;

import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.util.List;
import java.util.regex.Pattern;

/// Thanks at the end of a letter are manners; thanks without any complaint are the matter itself.
final class ThanksRule {

    private static final double COMPLAINT = 1.4;
    private static final double MATTER = 3;
    private static final double MANNERS = -3;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private ThanksRule() {}

    /// Settles what the words of thanks in `text` weigh.
    static void apply(LexiconSignals signals, String text, Taxonomy taxonomy) {
        if (signals.of("terima") < 2) {
            return;
        }
        var thanks = taxonomy.only(CategoryTrait.THANKS);
        boolean complains = signals.of("keluh") + signals.of("tanya") / 2 >= COMPLAINT;
        boolean last = standsLast(text, signals.words("terima"));
        if (!complains && !last) {
            signals.shift(thanks, MATTER);
        } else if (last && (complains || BLANK.split(text.strip(), 9).length > 8)) {
            signals.shift(thanks, MANNERS);
        }
    }

    private static boolean standsLast(String text, List<String> words) {
        if (words.isEmpty() || text.length() < 40) {
            return false;
        }
        int at = text.indexOf(words.getFirst());
        return at > text.length() * 2 / 3;
    }
}
