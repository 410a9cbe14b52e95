package id.tanggap.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes one picture small: a fresh JPEG of at most 240 pixels, upright, with nothing in it but the picture.
///
/// The size is read before the picture is; a bomb is refused, and a large picture is decoded in steps of several
/// pixels, so that memory stays at a few hundred KiB beside the file itself.
final class ThumbnailMaker {

    /// Longest edge: the page shows 120 pixels, fine screens have two dots to each.
    static final int EDGE = 240;

    /// 50 megapixels: more than telephones take.
    private static final long MOST_PIXELS = 50_000_000;

    /// Cameras write about ten.
    private static final int MOST_SCANS = 100;

    private static final float QUALITY = 0.7f;

    private ThumbnailMaker() {}

    /// @return empty if it is broken, larger than anything we want to read, or of a kind that Java cannot read
    static Optional<Thumbnail> of(byte[] bytes, FileKind kind) {
        if (!kind.shrinks()) {
            return Optional.empty();
        }
        var header = kind == FileKind.JPEG ? JpegHeader.of(bytes) : new JpegHeader(1, 1);
        if (header.scans() > MOST_SCANS) {
            return Optional.empty();
        }
        try {
            return decoded(bytes, kind).map(picture -> turned(picture, header.orientation()));
        } catch (IOException | RuntimeException broken) {
            // decoders answer hostile bytes with every exception there is; the page says that it cannot be shown
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decoded(byte[] bytes, FileKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.code()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            return width < 1 || height < 1 || (long) width * height > MOST_PIXELS
                    ? Optional.empty()
                    : Optional.of(read(reader, Math.max(width, height)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        var parameters = reader.getDefaultReadParam();
        var step = Math.max(1, longest / (EDGE * 2));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static Thumbnail turned(BufferedImage picture, int orientation) {
        var scale = Math.min(1.0, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var onItsSide = orientation >= 5;
        var small =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(turn(orientation, width, height));
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return new Thumbnail(jpeg(small), small.getWidth(), small.getHeight());
    }

    /// From how the sensor saw it to how it is: EXIF 2.32, section 4.6.4, Orientation.
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IIOException e) {
            throw new IllegalStateException("A picture of " + picture.getWidth() + " pixels can be written", e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
