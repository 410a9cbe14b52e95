package id.tanggap.intake.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHeadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            From: Budi <Budi+pkh@Warga.Test>            | budi@warga.test
            From: budi@warga.test                       | budi@warga.test
            FROM: "Budi, S.Sos" <budi+a+b@warga.test>   | budi@warga.test
            From: +62812@warga.test                     | +62812@warga.test
            Subject: tanpa pengirim                     | ''
            From: bukan alamat                          | ''
            """)
    void the_sender_is_the_address_in_from_without_its_tag(String field, String sender) {
        assertThat(head(field + "\r\n\r\nHalo").sender()).isEqualTo(sender);
    }

    @Test
    void headers_that_hide_from_behind_kilobytes_leave_no_sender() {
        assertThat(head("X-Panjang: " + "a".repeat(20_000) + "\r\nFrom: budi@warga.test\r\n\r\nHalo")
                        .sender())
                .isEmpty();
    }

    @Test
    void the_first_words_are_readable_in_the_usual_encodings() {
        var words = "Tolong, rumah kami hanyut, ada yang terjebak";
        var encoded = Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));

        assertThat(head("Subject: =?utf-8?q?Banjir_bandang?=\r\n\r\n" + words).beginning())
                .contains("Banjir bandang", words);
        assertThat(head("Content-Transfer-Encoding: base64\r\n\r\n" + encoded + "\r\n")
                        .beginning())
                .contains(words);
        assertThat(head("Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded + "\r\n--b--\r\n")
                        .beginning())
                .contains(words);
        assertThat(head("Content-Type: text/html\r\n\r\n<p>Tolong, rumah kami <b>han=\r\nyut</b></p>")
                        .beginning())
                .contains("hanyut");
    }

    private static MailHead head(String mail) {
        try {
            return MailHead.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
