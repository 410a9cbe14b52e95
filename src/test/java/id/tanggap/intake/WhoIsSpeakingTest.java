package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.ticket.SenderProof;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;

/// Nobody speaks for somebody else: the table of docs/decisions/0020-who-is-speaking.md by the doors of mail, of
/// programs and of calls. The mailbox `email-pengaduan` trusts `mx.contoh.go.id`, `email-biasa` trusts nobody.
@DirtiesContext
class WhoIsSpeakingTest extends SpeakerHouse {

    /// Each cell for an ended ticket: what a short answer of somebody does to it.
    ///
    /// @param mailbox that trusts our mail server, or nobody
    /// @param checked what the field Authentication-Results says of From
    /// @param sign `ours` if it answers our letter, `number` if it names the ticket in its subject
    /// @param from whether From is the reporter
    @ParameterizedTest(name = "{0}, {1}, {2}, from {3}: {4} does {5} and is {6}")
    @CsvFileSource(resources = "/intake/who-is-speaking.tsv", delimiter = '\t', numLinesToSkip = 1)
    void a_short_answer_to_an_ended_ticket(
            String mailbox,
            String checked,
            String sign,
            String from,
            String words,
            String does,
            SenderProof proof,
            String why) {
        var mail = new Mail(mailbox);
        var number = ended(mail);
        var author = from.equals("reporter") ? mail.reporter() : "lain." + mail.reporter();

        var settled = mail.arrives(author, checked, sign.equals("ours") ? ourLetter(number) : null, number, words);

        if (does.equals("nothing")) {
            assertUntouched(number);
            assertSuggested(settled, number, "other-sender", proof);
        } else {
            assertThat(settled).as(why).isEqualTo(number);
            assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(proof);
            assertDone(number, does);
        }
    }

    /// The review's scene: a stranger's own From, the reporter only in Reply-To.
    @ParameterizedTest
    @ValueSource(strings = {"terima kasih", "belum"})
    void reply_to_is_nobody(String words) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var subject = "Re: " + number.grouped() + " " + mail.reporter();

        POST.send(
                "penipu@penipu.test",
                subject,
                words,
                Map.of(
                        "Reply-To",
                        mail.reporter(),
                        "Authentication-Results",
                        "mx.contoh.go.id; dmarc=pass header.from=penipu.test"));

        var own = awaitTicket(subject);
        assertUntouched(number);
        assertSuggested(own.summary().number(), number, "other-sender", SenderProof.OTHER_SENDER);
        assertThat(own.messages().getFirst().origin().replyTo()).isEqualTo(mail.reporter());
        assertThat(recipients(own)).containsExactly("penipu@penipu.test");
        assertThat(POST.read(mail.reporter())).noneMatch(letter -> letter.text()
                .contains(own.summary().number().grouped()));
    }

    @Test
    void an_answer_goes_to_from_and_never_to_reply_to() {
        POST.send(
                "tini@warga.test",
                "Tini bertanya",
                "PKH saya di Demak belum cair",
                Map.of("Reply-To", "x@penipu.test"));

        var ticket = awaitTicket("Tini bertanya");

        assertThat(recipients(ticket)).containsExactly("tini@warga.test");
        assertThat(ticket.summary().reporter().contact())
                .extracting(point -> point.value())
                .isEqualTo("tini@warga.test");
    }

    /// RFC 8601 section 5: only what our own server wrote counts, and that stands on top.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authentication-Results: mx.penipu.example; dmarc=pass header.from=warga.test",
                "ARC-Authentication-Results: i=1; mx.contoh.go.id; dmarc=pass header.from=warga.test",
                "Authentication-Results: mx.contoh.go.id; dmarc=none header.from=warga.test ~ Received: by mx.contoh.go.id"
                        + " ~ Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test",
                "Authentication-Results: mx.contoh.go.id; spf=none ~ X-Mailer: x"
                        + " ~ Authentication-Results: mx.contoh.go.id; dkim=pass header.d=warga.test"
            })
    void a_forged_result_proves_nothing(String fields) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                fields.replace(" ~ ", "\n"), "From: " + mail.reporter(), "Subject: " + number.grouped(), "belum");

        assertThat(settled).isEqualTo(number);
        assertDone(number, "reopen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: %s, penipu@penipu.test",
                "From: penipu@penipu.test, %s",
                "From: penipu@penipu.test\nFrom: %s",
                "From: %s\nFrom: penipu@penipu.test",
                "From: %s <penipu@penipu.test>",
                "From: \"%s\" <penipu@penipu.test>"
            })
    void several_authors_are_nobody(String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                "Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test",
                from.formatted(mail.reporter()),
                "Subject: " + number.grouped() + "\nIn-Reply-To: " + ourLetter(number),
                "sudah");

        assertUntouched(number);
        assertSuggested(settled, number, "other-sender", SenderProof.OTHER_SENDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fwd: ", "Fw: ", "FW: ", "Teruskan: ", "TRS: ", "Re: Fwd: "})
    void a_forwarded_mail_is_only_suggested(String prefix) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                passing(),
                "From: " + mail.reporter(),
                "Subject: " + prefix + number.grouped() + "\nReferences: " + ourLetter(number),
                "sudah");

        assertUntouched(number);
        assertSuggested(settled, number, "forwarded", SenderProof.OUR_REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: Laporan %s", "Subject: x\nMessage-ID: %s", "Subject: x\nReferences: %s"})
    void a_mail_that_is_attached_is_only_suggested(String inner) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var named = inner.contains("Laporan") ? number.grouped() : ourLetter(number);

        var settled = mail.arrivesWith(
                passing(),
                "From: " + mail.reporter(),
                "Subject: titipan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain\n\nlihat lampiran\n--b\nContent-Type: message/rfc822\n\nFrom: x@y.test\n%s\n\nisi\n--b--\n"
                        .formatted(inner.formatted(named)));

        assertUntouched(number);
        assertSuggested(settled, number, "forwarded", SenderProof.AUTHENTICATED);
    }

    @ParameterizedTest
    @CsvSource({"Re: laporan saya, reporter", "Re: laporan saya, stranger", "Laporan saya, reporter"})
    void a_number_in_the_words_is_only_suggested(String subject, String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var isReporter = from.equals("reporter");

        var settled = mail.arrivesWith(
                isReporter ? passing() : "X-Mailer: x",
                "From: " + (isReporter ? mail.reporter() : "lain@warga.test"),
                "Subject: " + subject,
                "belum cair pak\n\n> Laporan Anda " + number.grouped() + " sudah selesai.");

        assertUntouched(number);
        assertSuggested(
                settled,
                number,
                isReporter ? "mentioned" : "other-sender",
                isReporter ? SenderProof.AUTHENTICATED : SenderProof.OTHER_SENDER);
    }

    /// The letter of one ticket is no reference to another.
    @Test
    void our_reference_counts_for_its_own_ticket_only() {
        var mail = new Mail("email-biasa");
        var number = ended(mail);
        var others = ended(new Mail("email-biasa"));

        var settled = mail.arrivesWith(
                "X-Mailer: x",
                "From: " + mail.reporter(),
                "Subject: Re: " + number.grouped() + "\nIn-Reply-To: " + ourLetter(others),
                "sudah");

        assertThat(settled).isEqualTo(number);
        assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(SenderProof.UNPROVEN);
        assertDone(number, "confirm");
        assertUntouched(others);
    }

    /// Whoever knows the id of a citizen's own mail has not had a letter of ours.
    @Test
    void the_id_of_the_citizens_own_mail_is_no_reference_of_ours() {
        var mail = new Mail("email-biasa");
        var number = ended(mail);
        var own = jdbc.sql("""
                        select m.message_id from ticket_message m join ticket t on t.id = m.ticket_id
                        where t.number = :number and m.direction = 'in' order by m.id limit 1
                        """)
                .param("number", number.digits())
                .query(String.class)
                .single();

        var settled = mail.arrivesWith(
                "X-Mailer: x", "From: " + mail.reporter(), "Subject: x\nIn-Reply-To: <" + own + ">", "belum");

        assertThat(settled).isEqualTo(number);
        assertDone(number, "reopen");
    }

    @Test
    void a_forged_report_of_its_own_is_shown_as_one() {
        var mail = new Mail(TRUSTING);

        var settled = mail.arrivesWith(
                "Authentication-Results: mx.contoh.go.id; dmarc=fail header.from=warga.test",
                "From: " + mail.reporter(),
                "Subject: Palsu " + mail.reporter(),
                "PKH saya di Demak belum cair");

        assertThat(detail(settled).messages().getFirst().origin().proof()).isEqualTo(SenderProof.OTHER_SENDER);
    }

    /// Nobody vouches for what a program or a colleague was told.
    @ParameterizedTest
    @CsvSource({"api, reporter", "api, stranger", "phone, reporter", "phone, stranger"})
    void a_program_and_a_caller_act_on_nothing(String channel, String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var email = from.equals("reporter") ? mail.reporter() : "lain@warga.test";
        var raw = channel.equals("api")
                ? """
                  {"subject": "Tiket %s", "text": "sudah", "email": "%s"}
                  """.formatted(number.grouped(), email)
                : """
                  {"callId": %d, "text": "%s sudah cair", "email": "%s", "agent": "Sari"}
                  """.formatted(COUNT.incrementAndGet(), number.grouped(), email);

        var settled = settled(channel, channel + "-uji", raw);

        if (from.equals("reporter")) {
            assertThat(settled).isEqualTo(number);
            assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(SenderProof.UNPROVEN);
            assertDone(number, channel.equals("api") ? "confirm" : "reopen");
        } else {
            assertUntouched(number);
            assertSuggested(settled, number, "other-sender", SenderProof.OTHER_SENDER);
        }
    }
}
