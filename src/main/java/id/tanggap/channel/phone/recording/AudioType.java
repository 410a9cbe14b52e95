package id.tanggap.channel.phone.recording;

import java.nio.charset.StandardCharsets;

/// Recognises the format of a sound file by its first bytes, not by its name.
final class AudioType {

    static final int BYTES = 34;
    private static final String UNKNOWN = "application/octet-stream";
    private static final int GSM_FRAME = 33;
    private static final int GSM_MAGIC = 0xd;

    private AudioType() {}

    /// @param head the first `BYTES` of a file, fewer if it is shorter
    /// @return a content type; `application/octet-stream` for an unknown format
    static String of(byte[] head) {
        if (begins(head, 0, "RIFF") && begins(head, 8, "WAVE")) {
            return "audio/wav";
        }
        if (begins(head, 0, "OggS")) {
            return "audio/ogg";
        }
        if (begins(head, 0, "ID3") || isMpegFrame(head)) {
            return "audio/mpeg";
        }
        return isGsm(head) ? "audio/x-gsm" : UNKNOWN;
    }

    private static boolean begins(byte[] head, int offset, String magic) {
        var expected = magic.getBytes(StandardCharsets.US_ASCII);
        return head.length >= offset + expected.length
                && java.util.Arrays.equals(head, offset, offset + expected.length, expected, 0, expected.length);
    }

    /// Eleven bits of synchronisation, then a version and a layer that exist.
    private static boolean isMpegFrame(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0 && (head[1] & 0x06) != 0;
    }

    /// GSM 06.10 as Asterisk writes it: bare frames of 33 bytes, each beginning with 1101.
    private static boolean isGsm(byte[] head) {
        return head.length > GSM_FRAME
                && (head[0] & 0xff) >> 4 == GSM_MAGIC
                && (head[GSM_FRAME] & 0xff) >> 4 == GSM_MAGIC;
    }
}
