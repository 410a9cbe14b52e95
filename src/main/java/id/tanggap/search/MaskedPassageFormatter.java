package id.tanggap.search;

import id.tanggap.platform.privacy.MaskedText;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;

/// Words around a hit as escaped HTML, the hit in `<mark>`, numbers of people masked: whoever searches for a number
/// that they know finds it, and sees it masked.
///
/// A masked text is as long as it was, so that passages lie where the index says.
final class MaskedPassageFormatter extends DefaultPassageFormatter {

    /// More than a number and the word before it: what decides whether it is one.
    private static final int BESIDE = 100;

    MaskedPassageFormatter() {
        super("<mark>", "</mark>", "… ", true);
    }

    @Override
    public String format(Passage[] passages, String content) {
        var shown = new StringBuilder(content);
        for (var passage : passages) {
            var from = Math.max(0, passage.getStartOffset() - BESIDE);
            var to = Math.min(content.length(), passage.getEndOffset() + BESIDE);
            if (from < to) {
                shown.replace(from, to, MaskedText.mask(shown.substring(from, to)));
            }
        }
        return super.format(passages, shown.toString());
    }
}
