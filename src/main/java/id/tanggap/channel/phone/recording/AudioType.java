package id.tanggap.channel.phone.recording;

import id.tanggap.platform.filetype.FileType;
import java.util.Set;

/// The kinds of sound that exchanges record and browsers or agents can play.
final class AudioType {

    private static final Set<String> PLAYABLE = Set.of("audio/wav", "audio/ogg", "audio/mpeg", "audio/x-gsm");

    private AudioType() {}

    /// @param head the first `FileType.HEAD` bytes of a file, fewer if it is shorter
    /// @return a content type; `application/octet-stream` for what is no sound that we know
    static String of(byte[] head) {
        var type = FileType.of(head);
        return PLAYABLE.contains(type) ? type : FileType.UNKNOWN;
    }
}
