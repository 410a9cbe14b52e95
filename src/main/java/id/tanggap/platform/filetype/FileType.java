package id.tanggap.platform.filetype;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// What a file is by its first bytes, as Apache Tika knows them; what its sender calls it does not count.
///
/// Says only what the bytes are. What may be taken in or shown is a list of the caller's, and no type is on it by
/// being known here.
public final class FileType {

    /// So many first bytes are enough.
    public static final int HEAD = 64;

    public static final String UNKNOWN = "application/octet-stream";
    public static final String ZIP = "application/zip";

    /// The container of Word, Excel and Outlook before 2007.
    public static final String OLE = "application/x-tika-msoffice";

    /// One name for each of the types that have several. Tika calls every ISO media file of a brand that it does not
    /// know QuickTime, those of most telephones among them.
    private static final Map<String, String> USUAL_NAMES = Map.of(
            "audio/vnd.wave", "audio/wav",
            "application/ogg", "audio/ogg",
            "audio/vorbis", "audio/ogg",
            "audio/opus", "audio/ogg",
            "audio/amr-wb", "audio/amr",
            "text/x-vcard", "text/vcard",
            "video/3gpp2", "video/3gpp",
            "video/x-m4v", "video/mp4",
            "video/quicktime", "video/mp4");

    private static final String VCARD = "BEGIN:VCARD";
    private static final int GSM_FRAME = 33;
    private static final int GSM_SIGNATURE = 0xd;

    /// Read at the first question; it takes a moment.
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    private FileType() {}

    /// @param bytes at least the first `HEAD` bytes of the file, or all of a shorter one; more of them change nothing,
    ///     so that one file is the same to everybody who asks
    /// @return a media type without parameters; `UNKNOWN` if the bytes say nothing
    public static String of(byte[] bytes) {
        var head = head(bytes);
        if (isGsm(head)) {
            return "audio/x-gsm";
        }
        if (isVcard(head)) {
            return "text/vcard";
        }
        var name = detected(head).toString();
        return USUAL_NAMES.getOrDefault(name, name);
    }

    /// @param container such as `ZIP`; a workbook is one, too
    public static boolean isA(String container, byte[] bytes) {
        var registry = Known.TYPES.getMediaTypeRegistry();
        return registry.isInstanceOf(detected(head(bytes)), MediaType.parse(container));
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    }

    private static MediaType detected(byte[] head) {
        try {
            return Known.TYPES
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /// GSM 06.10 as Asterisk writes it, without a header: frames of 33 bytes, each beginning with 1101.
    private static boolean isGsm(byte[] head) {
        return head.length > GSM_FRAME
                && (head[0] & 0xff) >> 4 == GSM_SIGNATURE
                && (head[GSM_FRAME] & 0xff) >> 4 == GSM_SIGNATURE;
    }

    /// Small letters count as well (RFC 6350 section 3.3); Tika knows only capitals.
    private static boolean isVcard(byte[] head) {
        return new String(head, 0, Math.min(head.length, VCARD.length()), StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .equals(VCARD);
    }
}
