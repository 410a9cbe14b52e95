package id.tanggap.platform.filetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files by their first bytes.
class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe0, image/jpeg",
        "89504e470d0a1a0a, image/png",
        "474946383961, image/gif",
        "524946465f5f5f5f57454250, image/webp",
        "524946465f5f5f5f57415645, audio/wav",
        "524946465f5f5f5f41564920, video/x-msvideo",
        "4f676753, audio/ogg",
        "2321414d520a, audio/amr",
        "494433, audio/mpeg",
        "fffb9000, audio/mpeg",
        "00000018667479703367703400, video/3gpp",
        "000000186674797069736f6d00, video/mp4",
        "00000018667479706d70343200, video/mp4",
        "00000018667479704d345620, video/mp4",
        "000000146674797071742020, video/mp4",
        "00000018667479706865696300, image/heic",
        "00000018667479704d344120, audio/mp4",
        "255044462d312e37, application/pdf",
        "504b0304, application/zip",
        "d0cf11e0a1b11ae1, application/x-tika-msoffice",
        "'', application/octet-stream"
    })
    void a_file_is_what_its_bytes_say(String hex, String type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>, text/html",
        "<svg xmlns='http://www.w3.org/2000/svg'>, image/svg+xml",
        "BEGIN:VCARD, text/vcard",
        "begin:vcard, text/vcard"
    })
    void programs_and_cards_are_known_by_their_words(String words, String type) {
        assertThat(FileType.of(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(type);
    }

    /// Else a thumbnail could be made of what is served as something else.
    @Test
    void more_bytes_than_the_head_change_nothing() {
        var file = new byte[100_000];
        var late = "<html>%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(late, 0, file, FileType.HEAD, late.length);

        assertThat(FileType.of(file)).isEqualTo(FileType.of(new byte[FileType.HEAD]));
    }

    @Test
    void a_workbook_is_a_zip_file() {
        var workbook = HexFormat.of().parseHex("504b03041400000008000000210000000000000000000000000000001300");
        var withName = new String(workbook, StandardCharsets.ISO_8859_1) + "[Content_Types].xml";

        assertThat(FileType.isA(FileType.ZIP, withName.getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(FileType.isA(FileType.ZIP, "a;b;c".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
