package id.tanggap.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/// Invented sample complaints, sent to the demo's mailbox by SMTP, like any mail.
record SampleComplaints(int smtpPort, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(SampleComplaints.class);

    /// @param from as in a mail's header, "Nama <alamat>"
    record Complaint(String from, String subject, String text) {}

    /// Entries are separated by a line of `---`; the first line is From, the second Subject, the rest the text.
    static List<Complaint> read() {
        try {
            var file = new ClassPathResource("demo/complaints.txt").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(file.split("(?m)^---$"))
                    .map(String::strip)
                    .map(entry -> entry.split("\n", 3))
                    .map(lines -> new Complaint(lines[0], lines[1], lines[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        var session = Session.getInstance(settings);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (var complaint : read()) {
                send(session, transport, complaint);
            }
        } catch (MessagingException e) {
            LOG.warn("demo=samples sent=false problem=\"{}\"", e.toString());
        }
    }

    private void send(Session session, Transport transport, Complaint complaint) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(complaint.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(DemoMailServer.ADDRESS));
        mail.setSubject(complaint.subject(), "UTF-8");
        mail.setText(complaint.text(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.saveChanges();
        transport.sendMessage(mail, mail.getAllRecipients());
    }
}
