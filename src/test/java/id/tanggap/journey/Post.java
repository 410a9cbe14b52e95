package id.tanggap.journey;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// A citizen's mail program.
public record Post(int smtpPort, int imapPort) {

    public static final String MINISTRY = "pengaduan@tanggap.test";

    /// A mail as a citizen reads it.
    public record Letter(
            String subject, String messageId, String inReplyTo, String references, String autoSubmitted, String text) {}

    /// @param headers more headers, such as In-Reply-To
    /// @return the Message-ID with its angle brackets
    public String send(String from, String subject, String text, Map<String, String> headers) {
        try {
            var settings = new Properties();
            settings.setProperty("mail.smtp.host", "127.0.0.1");
            settings.setProperty("mail.smtp.port", Integer.toString(smtpPort));
            var mail = new MimeMessage(Session.getInstance(settings));
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(MINISTRY));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            mail.setSentDate(Date.from(java.time.Instant.now()));
            for (var header : headers.entrySet()) {
                mail.setHeader(header.getKey(), header.getValue());
            }
            jakarta.mail.Transport.send(mail);
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All letters in a citizen's mailbox, oldest first.
    public List<Letter> read(String address) {
        var settings = new Properties();
        settings.setProperty("mail.imap.port", Integer.toString(imapPort));
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var letters = new ArrayList<Letter>();
            for (var message : inbox.getMessages()) {
                letters.add(letter(message));
            }
            return letters;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The mailboxes of many citizens at once, by their addresses: each conversation waits more than it works.
    public Map<String, List<Letter>> readAll(Collection<String> addresses) {
        var read = new LinkedHashMap<String, Future<List<Letter>>>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.forEach(address -> read.put(address, hands.submit(() -> read(address))));
        }
        return read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, mailbox -> mailbox.getValue()
                .resultNow()));
    }

    private static Letter letter(Message message) throws MessagingException, IOException {
        return new Letter(
                message.getSubject(),
                header(message, "Message-ID"),
                header(message, "In-Reply-To"),
                header(message, "References"),
                header(message, "Auto-Submitted"),
                message.getContent().toString().replace("\r\n", "\n"));
    }

    private static String header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : values[0];
    }
}
