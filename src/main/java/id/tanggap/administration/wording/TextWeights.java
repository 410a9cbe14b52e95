package id.tanggap.administration.wording;

import id.tanggap.reply.compose.Segments;
import id.tanggap.web.wording.PageReader;

/// What a text costs, in the reader's words.
final class TextWeights {

    private TextWeights() {}

    static String said(Segments weight, PageReader reader) {
        return reader.text("settings.words.weight", weight.count(), weight.units(), weight.left());
    }

    /// The characters that force the dear alphabet; empty for none.
    static String forcing(Segments weight) {
        return String.join(" ", weight.forcing().keySet());
    }
}
