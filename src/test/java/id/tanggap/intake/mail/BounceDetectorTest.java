package id.tanggap.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceDetectorTest {

    private static final String ORIGINAL = "Message-ID: <asli@tanggap.example>";

    private final MailParser parser = new MailParser();

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MAILER-DAEMON <>                                | Pemberitahuan          | Delivery failure.                      | failed
            MAILER-DAEMON (Mail Delivery System)            | Pemberitahuan          | could not be delivered                 | failed
            "Mail Delivery Subsystem" <>                    | Delivery Status        | x                                      | failed
            mailer-daemon@mx.example                        | failed delivery        | x                                      | failed
            postmaster@mx.example                           | failure notice         | x                                      | failed
            MAILER-DAEMON@mx.example                        | Delivery error report  | x                                      | failed
            MAILER-DAEMON@mx.example                        | Surel tidak terkirim   | x                                      | failed
            MAILER-DAEMON@mx.example                        | Pengiriman pesan gagal | x                                      | failed
            MAILER-DAEMON@mx.example                        | Pemberitahuan          | Alamat tidak ditemukan di server kami. | failed
            MAILER-DAEMON@mx.example                        | Pemberitahuan          | Pesan Anda gagal terkirim.             | failed
            MAILER-DAEMON@mx.example                        | Surat dikembalikan ke pengirim | x                              | failed
            MAILER-DAEMON@mx.example                        | Delivery Status Notification (Delay) | x                        | delayed
            MAILER-DAEMON@mx.example                        | Warning: could not be delivered yet | x                         | delayed
            MAILER-DAEMON <>                                | Pengiriman gagal: tertunda | x                                  | delayed
            budi@warga.example                              | failed delivery        | Surat saya tidak terkirim.             | none
            Budi <budi@warga.example>                       | Delivery Status        | Kapan bantuan dikirim?                 | none
            MAILER-DAEMON <>                                | Pemberitahuan          | Server akan dirawat besok.             | none
            """)
    void relays_report_in_their_own_words(String from, String subject, String text, String action) {
        try (var mail = parse("From: %s\nSubject: %s\n\n%s\n\n%s\n".formatted(from, subject, text, ORIGINAL))) {
            assertThat(mail.bounce() == null ? "none" : mail.bounce().action()).isEqualTo(action);
            if (mail.bounce() != null) {
                assertThat(mail.bounce().originalMessageId()).isEqualTo("asli@tanggap.example");
                assertThat(mail.autoSubmitted()).isTrue();
            }
        }
    }

    @Test
    void a_delivery_status_outside_a_report_counts_if_a_relay_sent_it() {
        try (var mail = parse(mixed("MAILER-DAEMON <>", "Pemberitahuan"))) {
            var bounce = Objects.requireNonNull(mail.bounce());
            assertThat(bounce.status()).isEqualTo("5.1.1");
            assertThat(bounce.originalMessageId()).isEqualTo("asli@tanggap.example");
            assertThat(mail.attachments()).hasSize(2);
        }
        try (var mail = parse(mixed("admin@mx.example", "Mail delivery failed"))) {
            assertThat(mail.bounce()).isNotNull();
        }
    }

    @Test
    void a_person_who_passes_a_bounce_on_is_a_person() {
        try (var mail = parse(mixed("Budi <budi@warga.example>", "Fwd: Undelivered Mail Returned to Sender"))) {
            assertThat(mail.bounce()).isNull();
            assertThat(mail.autoSubmitted()).isFalse();
        }
    }

    @Test
    void a_mail_that_is_nothing_but_a_delivery_status_is_a_bounce() {
        try (var mail = parse("""
                From: MAILER-DAEMON <>
                Subject: Pemberitahuan
                In-Reply-To: <asli@tanggap.example>
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; budi@warga.example
                Action: failed
                Status: 5.2.2
                """)) {
            assertThat(Objects.requireNonNull(mail.bounce()).status()).isEqualTo("5.2.2");
            assertThat(mail.ids().inReplyTo()).isEqualTo("asli@tanggap.example");
        }
    }

    private static String mixed(String from, String subject) {
        return """
                From: %s
                Subject: %s
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Lihat lampiran.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; budi@warga.example
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: message/rfc822

                %s
                Subject: PKH

                isi
                --b--
                """.formatted(from, subject, ORIGINAL);
    }

    private ParsedMail parse(String raw) {
        return parser.parse(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
