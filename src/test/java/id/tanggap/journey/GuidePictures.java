package id.tanggap.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// The pictures of the guides are taken by the journeys that come to their pages, so that they stay true. A journey
/// that runs with `-Dtanggap.docs.write=true` takes its own anew.
final class GuidePictures {

    static final boolean ANEW = Boolean.getBoolean("tanggap.docs.write");

    private static final Path FOLDER = Path.of("src/main/resources/static/help/pictures");

    /// A guide is 760 pixels wide: of a wide page the words would be too small.
    private static final int WIDE = 1024;

    /// So that no form scrolls inside its panel.
    private static final int HIGH = 1000;

    private static final int COLOURS = 256;

    private GuidePictures() {}

    /// The part of the page that the guide speaks of, as it stands now.
    static void take(Locator part, String guide) {
        if (ANEW) {
            var page = part.page();
            var size = page.viewportSize();
            page.setViewportSize(WIDE, HIGH);
            write(
                    part.screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)),
                    FOLDER.resolve(guide + ".png"));
            page.setViewportSize(size.width, size.height);
        }
    }

    /// The screen of a telephone.
    static void takeScreen(Page page, String guide) {
        if (ANEW) {
            write(
                    page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)),
                    FOLDER.resolve(guide + ".png"));
        }
    }

    /// With the 256 colours that are in it most often: a third of the bytes, and nobody sees it.
    private static void write(byte[] picture, Path file) {
        try {
            var all = ImageIO.read(new ByteArrayInputStream(picture));
            var pixels = all.getRGB(0, 0, all.getWidth(), all.getHeight(), null, 0, all.getWidth());
            var palette = palette(pixels);
            var colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
            var few = new BufferedImage(all.getWidth(), all.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
            Map<Integer, Integer> nearest = new HashMap<>();
            for (var n = 0; n < pixels.length; n++) {
                var index = nearest.computeIfAbsent(pixels[n], colour -> nearest(colour, palette));
                few.getRaster().setSample(n % all.getWidth(), n / all.getWidth(), 0, index);
            }
            ImageIO.write(few, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] palette(int[] pixels) {
        var often =
                IntStream.of(pixels).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min((one, other) -> Integer.compare(distance(colour, palette[one]), distance(colour, palette[other])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(bits -> ((one >> bits) & 0xff) - ((other >> bits) & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }
}
