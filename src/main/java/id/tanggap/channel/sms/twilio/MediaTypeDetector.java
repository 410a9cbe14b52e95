package id.tanggap.channel.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Recognises the type of a file by its first bytes, not by its declared type.
final class MediaTypeDetector {

    static final int BYTES = 64;

    private record Mark(int at, String bytes, String type) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Mark(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Mark(0, "GIF87a", "image/gif"),
            new Mark(0, "GIF89a", "image/gif"),
            new Mark(8, "WEBP", "image/webp"),
            new Mark(0, "OggS", "audio/ogg"),
            new Mark(0, "#!AMR", "audio/amr"),
            new Mark(0, "ID3", "audio/mpeg"),
            new Mark(0, "\u00ff\u00fb", "audio/mpeg"),
            new Mark(0, "\u00ff\u00f3", "audio/mpeg"),
            new Mark(4, "ftyp3g", "video/3gpp"),
            new Mark(4, "ftypM4A", "audio/mp4"),
            new Mark(4, "ftyp", "video/mp4"),
            new Mark(0, "%PDF-", "application/pdf"));

    private MediaTypeDetector() {}

    /// @param head the first `BYTES` of the file, or all of a shorter one
    static Optional<String> of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD")) {
            return Optional.of("text/vcard");
        }
        return MARKS.stream()
                .filter(mark -> text.startsWith(mark.bytes(), mark.at()))
                .map(Mark::type)
                .findFirst();
    }
}
