package id.tanggap.channel.email;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tanggap.PlainHouse;
import id.tanggap.PostOffice;
import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelStatus;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.platform.worker.Lease;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mailbox on a real IMAP server that is read round by round, and the real ledger. The server opens and closes with
/// each test.
abstract class MailboxWatchSetup extends PlainHouse {

    static final String ADDRESS = "pengaduan@tanggap.test";
    static final AtomicInteger CHANNELS = new AtomicInteger();

    @Autowired
    MailIntake receipts;

    @Autowired
    ChannelGateways gateways;

    @Autowired
    IntegrationFlowContext flows;

    @Autowired
    ChannelHealth standings;

    @Autowired
    MailboxFailures failures;

    @Autowired
    JdbcClient jdbc;

    final String name = "email-uji-" + CHANNELS.incrementAndGet();
    final GreenMail server = server();
    final MadeLease lease = new MadeLease();
    final Set<String> refused = new HashSet<>();
    RuntimeException problem = new IllegalStateException("refused");

    @Nullable
    MailboxWatch watch;

    /// Held until told otherwise.
    static final class MadeLease implements Lease {
        int messagesLeft = Integer.MAX_VALUE;

        @Override
        public boolean isHeld() {
            return messagesLeft > 0;
        }

        @Override
        public void reportSuccess() {
            messagesLeft--;
        }
    }

    private static GreenMail server() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new GreenMail(PostOffice.door(free.getLocalPort(), ServerSetup.PROTOCOL_IMAP))
                    .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() {
        server.start();
        var imap = new EmailChannelSettings.Imap(
                "127.0.0.1",
                server.getImap().getPort(),
                EmailChannelSettings.Security.NONE,
                ADDRESS,
                ADDRESS,
                "INBOX",
                Duration.ofMillis(50));
        watch = new MailboxWatch(name, imap, receipts, flow(), standings);
    }

    @AfterEach
    void close() {
        watch().release();
        flows.remove("channel." + name);
        server.stop();
    }

    MailboxWatch watch() {
        return Objects.requireNonNull(watch);
    }

    /// As `EmailChannelKind` builds it; refuses the subjects in `refused`.
    private ChannelGateway flow() {
        var gateway = gateways.of(new ChannelFile(name, "email", "1", new Binder()));
        var flow = IntegrationFlow.from(gateway)
                .handle(RawMail.class, (mail, headers) -> keep(mail))
                .handle(RawMail.class, (mail, headers) -> {
                    mail.acknowledge().run();
                    return null;
                })
                .get();
        flows.registration(flow).id("channel." + name).register();
        return gateway;
    }

    private RawMail keep(RawMail mail) {
        try (var bytes = mail.bytes().open()) {
            var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            if (refused.stream().anyMatch(subject -> text.contains("Subject: " + subject))) {
                throw problem;
            }
            receipts.keep(name, "id", mail);
            return mail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deliver(String subject) throws MessagingException {
        deliver("budi@warga.test", subject);
    }

    void deliver(String from, String subject) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
        mail.setSubject(subject);
        mail.setText("PKH di Demak belum cair", StandardCharsets.UTF_8.name());
        mail.saveChanges();
        server.setUser(ADDRESS, ADDRESS, ADDRESS).deliver(mail);
    }

    List<StoredMessage> inbox() {
        var managers = server.getManagers();
        var user = managers.getUserManager().getUserByEmail(ADDRESS);
        try {
            return managers.getImapHostManager().getInbox(user).getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> unread() {
        return inbox().stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .map(MailboxWatchSetup::subject)
                .toList();
    }

    static String subject(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Integer> keptUids() {
        return jdbc
                .sql("select source_key from inbound where channel_name = :name order by id")
                .param("name", name)
                .query(String.class)
                .list()
                .stream()
                .map(key -> Integer.valueOf(key.substring(key.lastIndexOf('/') + 1)))
                .sorted()
                .toList();
    }

    long lastUid() {
        return jdbc.sql("select last_uid from mailbox_watermark where channel_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    String standing() {
        return standings.all().stream()
                .filter(one -> one.name().equals(name))
                .map(ChannelStatus::state)
                .findFirst()
                .orElse("none");
    }
}
