package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.journey.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/// Reports of relays about our letters, real and forged ones.
class MailBounceTest extends MachineMailHouse {

    @Test
    void a_bounce_from_nobody_marks_the_letter() throws Exception {
        var letter = letterTo("gita@warga.example");

        deliver("From: MAILER-DAEMON <>\nSubject: Delivery Status\n\n5.1.1 no such user\n\n" + status(letter));

        awaitFailed("gita@warga.example");
        assertThat(failures("gita@warga.example")).isEqualTo(1);
        assertThat(tickets("Delivery Status")).isZero();
    }

    @Test
    void a_bounce_that_is_read_again_is_written_once() {
        var letter = letterTo("hadi@warga.example");
        var bounce = "From: MAILER-DAEMON <>\nSubject: failed delivery\n\n5.1.1 no such user\n\n" + status(letter);

        assertThat(reason(arrives(bounce))).isEqualTo("bounce");
        assertThat(reason(arrives(bounce))).isEqualTo("bounce");
        assertThat(reason(arrives("Received: kotak lain\n" + bounce))).isEqualTo("bounce");

        assertThat(failures("hadi@warga.example")).isEqualTo(1);
        assertThat(outgoing("recipient = 'hadi@warga.example' and state = 'failed'"))
                .isEqualTo(1);
    }

    @Test
    void a_forged_bounce_with_an_id_that_we_did_not_sign_marks_nothing() {
        var letter = letterTo("indah@warga.example");
        var guessed = letter.replaceFirst("\\.[0-9a-f]{20}@", ".0123456789abcdef0123@");
        assertThat(guessed).isNotEqualTo(letter);
        jdbc.sql("update outbound set message_id = :guessed where recipient = 'indah@warga.example'")
                .param("guessed", guessed.replaceAll("[<>]", ""))
                .update();

        var row = arrives("From: MAILER-DAEMON <>\nSubject: failed delivery\n\n" + status(guessed));

        assertThat(reason(row)).as("kept for people to see").isEqualTo("bounce-unmatched");
        assertThat(failures("indah@warga.example")).isZero();
        assertThat(outgoing("recipient = 'indah@warga.example' and state = 'sent'"))
                .isEqualTo(1);
    }

    @Test
    void a_letter_that_was_never_sent_cannot_have_failed() {
        var letter = letterTo("joko@warga.example");
        jdbc.sql(
                        "update outbound set state = 'suppressed', reason = 'opted-out' where recipient = 'joko@warga.example'")
                .update();

        arrives("From: MAILER-DAEMON <>\nSubject: failed delivery\n\n" + status(letter));

        assertThat(failures("joko@warga.example")).isZero();
        assertThat(outgoing("recipient = 'joko@warga.example' and reason = 'opted-out'"))
                .isEqualTo(1);
    }

    @Test
    void a_delay_is_no_failure() {
        var letter = letterTo("kiki@warga.example");

        var row = arrives("From: MAILER-DAEMON <>\nSubject: Delivery Status Notification (Delay)\n\n" + status(letter));

        assertThat(reason(row)).isEqualTo("delivery-delayed");
        assertThat(failures("kiki@warga.example")).isZero();
    }

    /// By SMTP, with a From that has no address.
    private static void deliver(String raw) throws MessagingException {
        var session = Session.getInstance(new Properties());
        var bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var mail = new SMTPMessage(session, new ByteArrayInputStream(bytes));
        mail.setEnvelopeFrom("penerus@mx.example");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", OFFICE.smtpPort(), null, null);
            transport.sendMessage(mail, InternetAddress.parse(Post.MINISTRY));
        }
    }

    private static String status(String messageId) {
        return "Message-ID: " + messageId + "\nTo: warga\n";
    }

    /// @return the Message-ID of our acknowledgement, with its angle brackets
    private String letterTo(String citizen) {
        arrives("From: %s\nSubject: Minta selimut\nMessage-ID: <%s>\n\nKami di Demak minta selimut %s\n"
                .formatted(citizen, citizen, citizen));
        assertThat(isAnswered(citizen)).isTrue();
        return POST.read(citizen).getFirst().messageId();
    }

    private void awaitFailed(String to) {
        await().until(() -> outgoing("recipient = '" + to + "' and state = 'failed'") == 1);
    }

    private long failures(String to) {
        return jdbc.sql("""
                        select count(*) from ticket_event e
                        where e.kind = 'delivery-failed'
                          and e.ticket_id in (select ticket_id from outbound where recipient = :to)
                        """).param("to", to).query(Long.class).single();
    }

    private long tickets(String subject) {
        return jdbc.sql("select count(*) from ticket where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private String reason(long inbound) {
        return jdbc.sql("select reason from inbound where id = :id")
                .param("id", inbound)
                .query(String.class)
                .single();
    }
}
