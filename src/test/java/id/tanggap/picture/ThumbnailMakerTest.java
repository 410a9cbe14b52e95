package id.tanggap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small pictures: upright, bare, and never at the price of the house.
class ThumbnailMakerTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_large_picture_becomes_one_of_240_pixels(String format) throws IOException {
        var small = ThumbnailMaker.of(bytes(redOverBlue(1000, 500), format), kind(format))
                .orElseThrow();

        assertThat(small.width()).isEqualTo(240);
        assertThat(small.height()).isEqualTo(120);
        assertThat(small.jpeg().length).isLessThan(20_000);
        var drawn = ImageIO.read(new ByteArrayInputStream(small.jpeg()));
        assertThat(isRed(drawn, 120, 10)).isTrue();
        assertThat(isRed(drawn, 120, 110)).isFalse();
    }

    @Test
    void a_picture_that_is_small_already_is_not_made_larger() throws IOException {
        var small = ThumbnailMaker.of(bytes(redOverBlue(40, 30), "png"), FileKind.PNG)
                .orElseThrow();

        assertThat(small.width()).isEqualTo(40);
        assertThat(small.height()).isEqualTo(30);
    }

    /// Each camera held differently; x and y say where the red half must be afterwards.
    @ParameterizedTest
    @CsvSource({
        "1, 240, 120, 120, 10", "2, 240, 120, 120, 10", "3, 240, 120, 120, 110", "4, 240, 120, 120, 110",
        "5, 120, 240, 10, 120", "6, 120, 240, 110, 120", "7, 120, 240, 110, 120", "8, 120, 240, 10, 120"
    })
    void the_picture_stands_upright_however_the_camera_was_held(int orientation, int width, int height, int x, int y)
            throws IOException {
        var photo = withExif(bytes(redOverBlue(1000, 500), "jpeg"), orientation);

        var small = ThumbnailMaker.of(photo, FileKind.JPEG).orElseThrow();

        assertThat(small.width()).isEqualTo(width);
        assertThat(small.height()).isEqualTo(height);
        assertThat(isRed(ImageIO.read(new ByteArrayInputStream(small.jpeg())), x, y))
                .isTrue();
    }

    @Test
    void where_a_photo_was_taken_does_not_go_into_the_small_picture() throws IOException {
        var photo = withExif(bytes(redOverBlue(1000, 500), "jpeg"), 6);
        assertThat(text(photo)).contains("Exif", "GPS-7.9,110.6");

        var small = ThumbnailMaker.of(photo, FileKind.JPEG).orElseThrow();

        assertThat(text(small.jpeg())).doesNotContain("Exif", "GPS");
    }

    @Test
    void a_bomb_is_refused_by_its_measures_though_it_could_be_read() {
        var bomb = bytes(new BufferedImage(8000, 8000, BufferedImage.TYPE_BYTE_BINARY), "png");
        assertThat(bomb.length).isLessThan(100_000);

        assertThat(ThumbnailMaker.of(bomb, FileKind.PNG)).isEmpty();
    }

    @Test
    void a_jpeg_of_a_thousand_scans_is_not_decoded() throws IOException {
        var scans = new ByteArrayOutputStream();
        scans.write(bytes(redOverBlue(100, 50), "jpeg"));
        for (var i = 0; i < 1000; i++) {
            scans.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        }

        assertThat(JpegHeader.of(scans.toByteArray()).scans()).isGreaterThan(1000);
        assertThat(ThumbnailMaker.of(scans.toByteArray(), FileKind.JPEG)).isEmpty();
    }

    /// The seed is in the name of what fails.
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void broken_bytes_never_throw(String format) throws IOException {
        var whole = bytes(redOverBlue(300, 200), format);
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (var i = 0; i < 5; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(ThumbnailMaker.of(broken, kind(format)))
                    .as("%s with seed %s", format, seed)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            some -> assertThat(some.orElseThrow().width()).isBetween(1, 240));
        }
    }

    @Test
    void a_file_is_what_its_bytes_say() {
        assertThat(FileKind.of("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("RIFF____WEBPVP8 ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.WEBP);
        assertThat(FileKind.of("<svg xmlns='http://www.w3.org/2000/svg'>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.OTHER);
    }

    private static FileKind kind(String format) {
        return FileKind.valueOf(format.toUpperCase(java.util.Locale.ROOT));
    }

    private static BufferedImage redOverBlue(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(picture, format, out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// After the start of the picture: one EXIF segment with an orientation, and where the photo was taken.
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var place = "GPS-7.9,110.6".getBytes(StandardCharsets.US_ASCII);
        var segment = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length);
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        return ByteBuffer.allocate(jpeg.length + segment.capacity())
                .put(jpeg, 0, 2)
                .put(segment.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 80;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
