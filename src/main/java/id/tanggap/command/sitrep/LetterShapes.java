package id.tanggap.command.sitrep;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Letters of a font as outlines, without the fonts of the machine.
final class LetterShapes {

    private final TrueTypeFont font;

    LetterShapes(InputStream file) {
        try (file) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text on a base line that begins at 0, 0. One at a time: the parser reads glyphs when they are asked for.
    synchronized Shape outline(String text, float size) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            var scale = size / font.getUnitsPerEm();
            var path = new Path2D.Double();
            var x = 0;
            for (int letter : text.codePoints().toArray()) {
                var id = glyphs.getGlyphId(letter);
                var glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    var to = new AffineTransform(scale, 0, 0, -scale, x * scale, 0);
                    path.append(glyph.getPath().getPathIterator(to), false);
                }
                x += font.getAdvanceWidth(id);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
