package id.tanggap.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.intake.mail.header.MailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MailParserTest {

    private static final String SHA_256_OF_HALO = "4e86512d9a0af8a743d42a1a0f3eaee0945790ddb79c8db14309337c1235b2e4";

    private final MailParser parser = new MailParser();

    /// Each row of the table is a small mail, broken in one way; `\\n` stands for a line end.
    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(
            resources = "/mail/cases.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            maxCharsPerColumn = 20000,
            quoteCharacter = '\u0001')
    void every_mail_is_read_as_a_person_would(
            String name, String raw, String subject, String newText, String from, String why) {
        try (var mail = parse(unescape(raw))) {
            assertThat(mail.words().subject()).as(why).isEqualTo(empty(subject));
            assertThat(mail.words().newText()).as(why).isEqualTo(unescape(empty(newText)));
            assertThat(
                            mail.addresses().from() == null
                                    ? ""
                                    : mail.addresses().from().address())
                    .as(why)
                    .isEqualTo(empty(from));
        }
    }

    @Test
    void a_file_keeps_its_bytes_and_gets_a_safe_name() throws IOException {
        var raw = """
                From: a@b.test
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: application/octet-stream; name="../../etc/passwd"
                Content-Disposition: attachment; filename*0*=utf-8''..%2Frahasia%20; filename*1=satu.txt
                Content-Transfer-Encoding: base64

                SGFsbw==
                --x--
                """;

        try (var mail = parse(raw)) {
            var file = mail.attachments().getFirst();
            assertThat(file.name()).isEqualTo("rahasia satu.txt");
            try (var in = file.content().open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("Halo");
            }
            assertThat(file.sha256()).isEqualTo(SHA_256_OF_HALO);
            assertThat(file.size()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siti “Ani” 日本 <s@warga.test>                                  | Siti “Ani” 日本
            "Siti, “Ani”" <s@warga.test>                                    | Siti, “Ani”
            =?utf-8?Q?Tolong_=F0=9F=98?= =?utf-8?Q?=A2?= <s@warga.test>     | Tolong 😢
            =?utf-8?Q?Budi,_S.Sos_(RT_03)?= <s@warga.test>                  | Budi, S.Sos (RT 03)
            =?utf-8?Q?Jahat=0D=0ABcc:_korban@x.test?= <s@warga.test>        | Jahat Bcc: korban@x.test
            """)
    void a_name_keeps_its_letters_and_stays_on_one_line(String from, String name) {
        try (var mail = parse("From: " + from + "\n\nx")) {
            assertThat(mail.addresses().from()).isEqualTo(new MailAddress("s@warga.test", name));
        }
    }

    @Test
    void html_of_strangers_is_harmless() {
        var raw = """
                From: a@b.test
                Content-Type: text/html

                <p onclick=x>Halo<script>alert(1)</script><img src='http://spy.test/x.png'><a href='javascript:x'>di sini</a></p>
                """;

        try (var mail = parse(raw)) {
            assertThat(mail.words().html()).doesNotContain("script", "onclick", "spy.test", "javascript");
            assertThat(mail.words().text()).isEqualTo("Halodi sini");
        }
    }

    @Test
    void a_delivery_report_names_the_message_that_failed() {
        var raw = """
                From: MAILER-DAEMON@mx.test
                Subject: Undelivered Mail
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.test

                Final-Recipient: rfc822; budi@warga.test
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                --b
                Content-Type: message/rfc822

                Message-ID: <asli@tanggap.test>
                Subject: Re: PKH

                isi
                --b--
                """;

        try (var mail = parse(raw)) {
            assertThat(mail.bounce())
                    .isEqualTo(new BounceReport(
                            "failed", "5.1.1", "budi@warga.test", "550 no such user", "asli@tanggap.test"));
            assertThat(mail.autoSubmitted()).isTrue();
        }
    }

    @Test
    void ten_thousand_nested_parts_end() {
        var raw = new StringBuilder("From: a@b.test\r\n");
        for (var i = 0; i < 10_000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        try (var mail = parse(raw.toString())) {
            assertThat(mail.problems()).extracting(MailProblem::code).contains("parts-deep");
        }
    }

    @Test
    void what_follows_a_nest_too_deep_is_read() {
        var raw = new StringBuilder("From: a@b.test\r\nContent-Type: multipart/mixed; boundary=top\r\n\r\n--top\r\n");
        for (var i = 0; i < 200; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        raw.append("\r\n--top\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n--alt\r\n")
                .append("Content-Type: text/plain\r\n\r\nBantuan belum datang\r\n--alt--\r\n--top--\r\n");

        try (var mail = parse(raw.toString())) {
            assertThat(mail.words().text()).isEqualTo("Bantuan belum datang");
        }
    }

    @Property(tries = 300)
    void no_bytes_make_it_fail(@ForAll @Size(max = 4000) byte[] raw) {
        try (var mail = parser.parse(raw)) {
            assertThat(mail.words().text()).isNotNull();
        }
    }

    @Property(tries = 300)
    void no_damage_to_a_good_mail_makes_it_fail(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int wounds) {
        var raw = GOOD.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < wounds; i++) {
            raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
        }

        try (var mail = parser.parse(raw)) {
            assertThat(mail.attachments().size()).isLessThan(10);
        }
    }

    private static final String GOOD = """
            From: =?utf-8?B?QnVkaQ==?= <budi@warga.test>
            To: pengaduan@tanggap.test
            Subject: =?utf-8?Q?PKH_belum_cair?=
            Date: Tue, 24 Nov 2026 10:00:00 +0700
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="xx"

            --xx
            Content-Type: multipart/alternative; boundary="yy"

            --yy
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Halo =F0=9F=98=A2
            --yy
            Content-Type: text/html; charset=utf-8

            <p>Halo</p>
            --yy--
            --xx
            Content-Type: image/png; name="a.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --xx--
            """;

    private ParsedMail parse(String raw) {
        return parser.parse(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }

    private static String empty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
