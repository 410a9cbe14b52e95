package id.tanggap.channel.email;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Sends messages by SMTP, in the thread of the citizen's mail (RFC 5322 section 3.6.4).
final class SmtpCarrier implements Carrier {

    private static final int FIRST_PERMANENT = 500;
    private static final int BAD_SEQUENCE = 503;

    private final String channelName;
    private final EmailChannelSettings channel;
    private final EmailChannelSettings.Smtp smtp;
    private final Session session;
    private final Clock clock;
    private final BlobStore blobs;
    private volatile boolean nullReturnPathRefused;

    SmtpCarrier(
            String channelName,
            EmailChannelSettings channel,
            EmailChannelSettings.Smtp smtp,
            Clock clock,
            BlobStore blobs) {
        this.channelName = channelName;
        this.channel = channel;
        this.smtp = smtp;
        this.session = MailSessions.smtp(smtp);
        this.clock = clock;
        this.blobs = blobs;
    }

    @Override
    public String channelName() {
        return channelName;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public String domain() {
        return channel.domain();
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        try {
            sendWithReturnPath(message);
            return new CarrierResult.Taken();
        } catch (AddressException | UnsupportedEncodingException e) {
            return new CarrierResult.Refused(e.toString());
        } catch (MessagingException e) {
            return isPermanent(e) ? new CarrierResult.Refused(e.toString()) : new CarrierResult.Later(e.toString());
        }
    }

    /// Automatic mail is sent with a null return path, so that nothing answers it (RFC 3834 section 3.3). Against RFC
    /// 5321 section 4.5.5 some relays refuse null return paths: they get our address from then on.
    private void sendWithReturnPath(OutboundMessage message) throws MessagingException, UnsupportedEncodingException {
        var mail = mail(message);
        if (!message.automatic() || nullReturnPathRefused) {
            send(mail);
            return;
        }
        mail.setEnvelopeFrom("<>");
        try {
            send(mail);
        } catch (MessagingException e) {
            if (!refusesNullReturnPath(e)) {
                throw e;
            }
            nullReturnPathRefused = true;
            send(mail(message));
        }
    }

    private static boolean refusesNullReturnPath(MessagingException e) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException) {
                return true;
            }
            if (cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() == BAD_SEQUENCE) {
                return true;
            }
        }
        return false;
    }

    private void send(SMTPMessage mail) throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(smtp.user(), smtp.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private SMTPMessage mail(OutboundMessage message) throws MessagingException, UnsupportedEncodingException {
        var mail = new NamedMessage(session, message.messageId());
        mail.setFrom(new InternetAddress(channel.address(), channel.name(), "UTF-8"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        mail.setSubject(message.subject(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        write(mail, message);
        if (message.inReplyTo() != null) {
            mail.setHeader("In-Reply-To", "<" + message.inReplyTo() + ">");
        }
        if (!message.references().isEmpty()) {
            mail.setHeader("References", folded(message.references()));
        }
        if (message.automatic()) {
            markAutomatic(mail);
        }
        mail.saveChanges();
        return mail;
    }

    /// Plain text only, or plain text followed by the files (RFC 2046 section 5.1.3); file bytes are read while
    /// sending.
    private void write(SMTPMessage mail, OutboundMessage message) throws MessagingException {
        if (message.enclosures().isEmpty()) {
            mail.setText(message.body(), StandardCharsets.UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(message.body(), StandardCharsets.UTF_8.name());
        var all = new MimeMultipart("mixed", text);
        for (var file : message.enclosures()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Kept(file, blobs)));
            part.setFileName(file.name());
            part.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(part);
        }
        mail.setContent(all);
    }

    /// A stored file as a data source of Jakarta Mail.
    private record Kept(OutboundMessage.Enclosure file, BlobStore blobs) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return blobs.open(file.sha256());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("Files of answers are only read");
        }

        @Override
        public String getContentType() {
            return file.contentType();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }

    /// One id per line keeps every line short enough for any relay.
    private static String folded(List<String> ids) {
        return ids.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n "));
    }

    /// RFC 3834 section 5: marks the mail as sent by a program.
    private static void markAutomatic(SMTPMessage mail) throws MessagingException {
        mail.setHeader("Auto-Submitted", "auto-replied");
        mail.setHeader("X-Auto-Response-Suppress", "All");
    }

    private static boolean isPermanent(MessagingException e) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= FIRST_PERMANENT;
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() >= FIRST_PERMANENT) {
                return true;
            }
        }
        return e instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /// Keeps the given Message-ID, so that a second attempt can be recognised as the same message.
    static final class NamedMessage extends SMTPMessage {
        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }
}
