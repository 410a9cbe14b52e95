package id.tanggap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCleanerTest {

    private static final String CAMERA = "Kamera rahasia 12";

    @Test
    void a_photo_of_a_telephone_loses_its_position_and_keeps_its_picture_and_how_it_was_held() throws IOException {
        var plain = picture("jpeg");
        var photo = withGps(plain, 6);
        assertThat(gps(photo)).isNotNull();

        var clean = PictureCleaner.clean(photo, FileKind.JPEG).orElseThrow();

        assertThat(gps(clean)).isNull();
        assertThat(latin(clean)).doesNotContain(CAMERA);
        assertThat(JpegHeader.of(clean).orientation()).isEqualTo(6);
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(PictureCleaner.clean(clean, FileKind.JPEG)).get().isEqualTo(clean);
    }

    @Test
    void a_jpeg_that_tells_nothing_stays_byte_for_byte() throws IOException {
        var plain = picture("jpeg");

        assertThat(PictureCleaner.clean(plain, FileKind.JPEG)).get().isEqualTo(plain);
    }

    /// XMP, IPTC, a comment, a second picture and a film behind the end.
    @Test
    void everything_else_that_a_jpeg_can_tell_goes_too() throws IOException {
        var plain = picture("jpeg");
        var told = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CAMERA),
                segment(0xED, "Photoshop 3.0\0" + CAMERA),
                segment(0xFE, CAMERA),
                segment(0xE2, "MPF\0" + CAMERA),
                segment(0xEB, CAMERA),
                Arrays.copyOfRange(plain, 2, plain.length),
                withGps(plain, 1),
                ("ftypmp42" + CAMERA).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PictureCleaner.clean(told, FileKind.JPEG)).get().isEqualTo(plain);
    }

    @Test
    void a_png_keeps_its_picture_only() throws IOException {
        var plain = picture("png");
        var told = afterHeader(
                plain,
                33,
                chunk("eXIf", join(OrientationTag.tiff(8), CAMERA.getBytes(StandardCharsets.ISO_8859_1))),
                chunk("tEXt", ("Comment\0" + CAMERA).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + CAMERA).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("zTXt", CAMERA.getBytes(StandardCharsets.ISO_8859_1)),
                chunk("tIME", new byte[7]));

        var clean = PictureCleaner.clean(join(told, CAMERA.getBytes(StandardCharsets.ISO_8859_1)), FileKind.PNG)
                .orElseThrow();

        assertThat(latin(clean)).doesNotContain(CAMERA, "tEXt", "iTXt", "zTXt", "tIME");
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(clean).hasSize(plain.length + 12 + OrientationTag.tiff(8).length);
        assertThat(PictureCleaner.clean(plain, FileKind.PNG)).get().isEqualTo(plain);
    }

    @Test
    void a_gif_loses_comments_and_what_programs_wrote() throws IOException {
        var plain = picture("gif");
        var colours = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        var repeat = block(0xFF, "NETSCAPE2.0", "\1\0\0");
        var told = afterHeader(
                plain, colours, block(0xFE, CAMERA), repeat, block(0xFF, "XMP DataXMP", CAMERA), block(0x01, CAMERA));

        var clean = PictureCleaner.clean(told, FileKind.GIF).orElseThrow();

        assertThat(latin(clean)).doesNotContain(CAMERA).contains("NETSCAPE2.0");
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(PictureCleaner.clean(plain, FileKind.GIF)).get().isEqualTo(plain);
    }

    @Test
    void a_webp_loses_exif_and_xmp_and_says_so() {
        var told = riff(
                riffChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                riffChunk("VP8L", new byte[] {0x2f, 1, 2, 3, 4}),
                riffChunk("EXIF", join(OrientationTag.tiff(3), CAMERA.getBytes(StandardCharsets.ISO_8859_1))),
                riffChunk("XMP ", CAMERA.getBytes(StandardCharsets.ISO_8859_1)),
                riffChunk("priv", CAMERA.getBytes(StandardCharsets.ISO_8859_1)));

        var clean = PictureCleaner.clean(told, FileKind.WEBP).orElseThrow();

        assertThat(clean)
                .isEqualTo(riff(
                        riffChunk("VP8X", new byte[] {0x08, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                        riffChunk("VP8L", new byte[] {0x2f, 1, 2, 3, 4}),
                        riffChunk("EXIF", OrientationTag.tiff(3))));
        assertThat(FileKind.of(clean)).isEqualTo(FileKind.WEBP);
    }

    /// Wherever a photo is cut off, it is either shown without its position or not shown.
    @Test
    void a_photo_that_is_cut_off_anywhere_tells_nothing() throws IOException {
        var photo = withGps(picture("jpeg"), 6);

        for (var length = 0; length < photo.length; length += 7) {
            PictureCleaner.clean(Arrays.copyOf(photo, length), FileKind.JPEG)
                    .ifPresent(clean -> assertThat(latin(clean)).doesNotContain(CAMERA));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"JPEG", "PNG", "GIF", "WEBP"})
    void nothing_that_anybody_sends_breaks_it(FileKind kind) throws IOException {
        var random = new Random(16);
        var whole = kind == FileKind.WEBP
                ? riff(riffChunk("VP8X", new byte[10]), riffChunk("VP8L", new byte[40]))
                : picture(kind.code());
        for (var n = 0; n < 3000; n++) {
            var broken = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (var i = 0; i < 5 && broken.length > 0; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            PictureCleaner.clean(broken, kind);
        }
    }

    /// A PNG of two thousand million pixels a side, and chunks that say that they are longer than all memory.
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, Integer.MAX_VALUE - 11})
    void sizes_that_a_file_invents_are_not_believed(int size) throws IOException {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(16, Integer.MAX_VALUE).putInt(20, Integer.MAX_VALUE);
        assertThat(PictureCleaner.clean(png, FileKind.PNG)).isPresent();
        ByteBuffer.wrap(png).putInt(33, size);
        PictureCleaner.clean(png, FileKind.PNG);
        var webp = riff(riffChunk("VP8L", new byte[40]));
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(16, size);
        assertThat(PictureCleaner.clean(webp, FileKind.WEBP)).isEmpty();
    }

    @Test
    void what_is_no_picture_of_the_web_is_not_cleaned() {
        assertThat(PictureCleaner.clean(new byte[100], FileKind.OTHER)).isEmpty();
        assertThat(PictureCleaner.clean(new byte[100], FileKind.JPEG)).isEmpty();
    }

    static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 64; x++) {
            for (var y = 0; y < 48; y++) {
                picture.setRGB(x, y, new Color(x * 4, y * 5, 100).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /// As a telephone writes it: position, camera, how it was held.
    static byte[] withGps(byte[] jpeg, int orientation) throws IOException {
        var told = new TiffOutputSet();
        told.setGpsInDegrees(110.6387, -6.8945);
        var root = told.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        root.add(TiffTagConstants.TIFF_TAG_MODEL, CAMERA);
        told.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_BODY_SERIAL_NUMBER, CAMERA);
        var out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, out, told);
        return out.toByteArray();
    }

    private static @Nullable Object gps(byte[] jpeg) throws IOException {
        return Imaging.getMetadata(jpeg) instanceof JpegImageMetadata told && told.getExif() != null
                ? told.getExif().getGpsInfo()
                : null;
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] segment(int marker, String text) {
        var data = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        var chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) crc.getValue()).array();
    }

    private static byte[] block(int label, String... parts) {
        var out = new ByteArrayOutputStream();
        out.write(0x21);
        out.write(label);
        for (var part : parts) {
            out.write(part.length());
            out.writeBytes(part.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(0);
        return out.toByteArray();
    }

    private static byte[] riffChunk(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        var data = join(chunks);
        return ByteBuffer.allocate(12 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + data.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
    }

    private static byte[] afterHeader(byte[] file, int header, byte[]... more) {
        return join(Arrays.copyOf(file, header), join(more), Arrays.copyOfRange(file, header, file.length));
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
