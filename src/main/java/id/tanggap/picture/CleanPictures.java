package id.tanggap.picture;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.filetype.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/// Serves pictures without the position and the camera that they tell of. The original stays as it came, evidence with
/// its hash; what is served is made of it each time, which takes no longer than reading it.
@Service
public class CleanPictures {

    /// Larger files are not read into memory.
    private static final int LARGEST = 26 * 1024 * 1024;

    private static final int AT_A_TIME = 4;
    private static final int BRAND = 8;

    /// Pictures of telephones in the container of films (ISO/IEC 23008-12, AVIF).
    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private final BlobStore blobs;
    private final Semaphore hands = new Semaphore(AT_A_TIME);

    CleanPictures(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// What may be shown of a file.
    public sealed interface Shown {}

    /// It is no picture: as it came.
    public record AsItCame() implements Shown {}

    /// A picture without what it told beside.
    public static final class Cleaned implements Shown {

        private final byte[] bytes;

        private Cleaned(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// A picture that cannot be cleaned: only its original exists.
    public record OnlyOriginal() implements Shown {}

    /// @param declared the type that its sender gave it; believed only if it says that it is a picture
    public Shown of(Sha256 file, long size, String declared) {
        var head = head(file);
        var kind = FileKind.of(head);
        if (kind.isPicture()) {
            return size > LARGEST ? new OnlyOriginal() : cleaned(file, kind);
        }
        return kind != FileKind.PDF && isPicture(head, declared) ? new OnlyOriginal() : new AsItCame();
    }

    private static boolean isPicture(byte[] head, String declared) {
        return declared.startsWith("image/") || FileType.of(head).startsWith("image/") || isPictureBrand(head);
    }

    private static boolean isPictureBrand(byte[] head) {
        return head.length >= BRAND + 4 && ascii(head, 4).equals("ftyp") && PICTURE_BRANDS.contains(ascii(head, BRAND));
    }

    private static String ascii(byte[] head, int from) {
        return new String(head, from, 4, StandardCharsets.ISO_8859_1);
    }

    private byte[] head(Sha256 file) {
        try (var in = blobs.open(file)) {
            return in.readNBytes(FileType.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shown cleaned(Sha256 file, FileKind kind) {
        hands.acquireUninterruptibly();
        try (var in = blobs.open(file)) {
            return PictureCleaner.clean(in.readNBytes(LARGEST), kind)
                    .<Shown>map(Cleaned::new)
                    .orElseGet(OnlyOriginal::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            hands.release();
        }
    }
}
