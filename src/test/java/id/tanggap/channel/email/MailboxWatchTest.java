package id.tanggap.channel.email;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import id.tanggap.channel.MailboxFailure;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a mailbox is read, round by round, against a real IMAP server and the real ledger.
class MailboxWatchTest extends PlainHouse {

    private static final String ADDRESS = "pengaduan@tanggap.test";
    private static final AtomicInteger CHANNELS = new AtomicInteger();

    @Autowired
    private MailIntake receipts;

    @Autowired
    private ChannelGateways gateways;

    @Autowired
    private IntegrationFlowContext flows;

    @Autowired
    private ChannelHealth standings;

    @Autowired
    private MailboxFailures failures;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "email-uji-" + CHANNELS.incrementAndGet();
    private final GreenMail server = server();
    private final MadeLease lease = new MadeLease();
    private final Set<String> refused = new HashSet<>();
    private RuntimeException problem = new IllegalStateException("refused");
    private @Nullable MailboxWatch watch;

    /// Held until told otherwise.
    private static final class MadeLease implements Lease {
        private int messagesLeft = Integer.MAX_VALUE;

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

    private MailboxWatch watch() {
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

    @Test
    void new_mail_is_kept_and_then_marked_as_read() throws Exception {
        deliver("satu");
        watch().run(lease);
        deliver("dua");
        watch().run(lease);

        assertThat(keptUids()).containsExactly(1, 2);
        assertThat(unread()).isEmpty();
        assertThat(standing()).isEqualTo("open");
    }

    @Test
    void mail_that_somebody_else_has_opened_is_new_all_the_same() throws Exception {
        deliver("satu");
        inbox().getFirst().setFlag(Flags.Flag.SEEN, true);

        watch().run(lease);

        assertThat(keptUids()).containsExactly(1);
    }

    @Test
    void mail_that_cannot_be_kept_holds_no_other_back_stays_unread_and_is_asked_for_again() throws Exception {
        deliver("satu");
        deliver("dua");
        deliver("tiga");
        refused.add("dua");

        assertThatThrownBy(() -> watch().run(lease)).hasMessageContaining("refused");
        assertThat(keptUids()).containsExactly(1, 3);
        assertThat(unread()).containsExactly("dua");
        assertThat(lastUid()).as("the watermark stays before it").isEqualTo(1);
        assertThat(standing()).isEqualTo("failing");

        refused.clear();
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1, 2, 3);
        assertThat(unread()).isEmpty();
        assertThat(standing()).isEqualTo("open");
    }

    @Test
    void after_three_failures_a_mail_is_recorded_as_failed_and_the_mailbox_is_healthy_without_it() throws Exception {
        deliver("satu");
        deliver("dua");
        refused.add("satu");

        failTwice();
        watch().run(lease);
        deliver("tiga");
        watch().run(lease);

        assertThat(standing()).isEqualTo("open");
        assertThat(keptUids()).containsExactly(2, 3);
        assertThat(lastUid()).as("the watermark passes what is recorded").isEqualTo(3);
        assertThat(failed()).singleElement().satisfies(mail -> {
            assertThat(mail.uid()).isEqualTo(1);
            assertThat(mail.reason()).contains("refused");
            assertThat(mail.nextAt()).isEqualTo(mail.lastAt().plus(Duration.ofMinutes(5)));
        });
    }

    @Test
    void a_failed_mail_is_tried_again_later_waits_longer_each_time_and_comes_in_when_it_can() throws Exception {
        deliver("satu");
        refused.add("satu");
        failTwice();
        watch().run(lease);
        watch().run(lease);
        assertThat(failed())
                .as("not asked for before its time")
                .extracting(MailboxFailure::failures)
                .containsExactly(3);

        failures.retry(name, 1, Instant.now());
        watch().run(lease);
        assertThat(failed()).singleElement().satisfies(mail -> {
            assertThat(mail.failures()).isEqualTo(4);
            assertThat(mail.nextAt()).isEqualTo(mail.lastAt().plus(Duration.ofMinutes(30)));
        });

        refused.clear();
        failures.retry(name, 1, Instant.now());
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1);
        assertThat(failed()).isEmpty();
    }

    @Test
    void a_failed_mail_that_somebody_removes_is_failed_no_longer() throws Exception {
        deliver("satu");
        deliver("dua");
        refused.add("satu");
        failTwice();
        watch().run(lease);
        assertThat(failed()).hasSize(1);

        inbox().getFirst().setFlag(Flags.Flag.DELETED, true);
        var user = server.getManagers().getUserManager().getUserByEmail(ADDRESS);
        server.getManagers().getImapHostManager().getInbox(user).expunge();
        failures.retry(name, 1, Instant.now());
        watch().release();
        watch().run(lease);

        assertThat(failed()).isEmpty();
        assertThat(keptUids()).containsExactly(2);
    }

    /// When nothing at all can be kept, the fault is ours or the server's: no mail is put aside for it.
    @Test
    void while_no_mail_can_be_kept_none_counts_as_failed() throws Exception {
        for (var subject : List.of("satu", "dua", "tiga", "empat")) {
            deliver(subject);
            refused.add(subject);
        }

        for (var round = 0; round < 5; round++) {
            assertThatThrownBy(() -> watch().run(lease)).hasMessageContaining("refused");
        }

        assertThat(failed()).isEmpty();
        refused.clear();
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void while_the_server_is_away_nothing_counts_against_a_mail() throws Exception {
        deliver("satu");
        refused.add("satu");
        assertThatThrownBy(() -> watch().run(lease)).hasMessageContaining("refused");
        server.getImap().stopService();

        for (var round = 0; round < 5; round++) {
            assertThatThrownBy(() -> watch().run(lease)).isInstanceOf(MessagingException.class);
        }

        assertThat(jdbc.sql("select failures from mailbox_failure where channel_name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void while_the_database_is_away_nothing_counts_against_a_mail() throws Exception {
        deliver("satu");
        problem = new DataAccessResourceFailureException("away");
        refused.add("satu");

        for (var round = 0; round < 4; round++) {
            assertThatThrownBy(() -> watch().run(lease)).isInstanceOf(DataAccessResourceFailureException.class);
        }

        assertThat(jdbc.sql("select count(*) from mailbox_failure where channel_name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isZero();
        refused.clear();
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1);
    }

    @Test
    void many_mails_of_one_sender_do_not_delay_the_mail_of_another() throws Exception {
        for (var n = 0; n < 60; n++) {
            deliver("banyak " + n);
        }
        deliver("ani@warga.test", "satu saja");

        watch().run(lease);

        assertThat(keptUids()).hasSize(61);
        assertThat(jdbc.sql("""
                                select count(*) from inbound a, inbound b
                                where a.channel_name = :name and b.channel_name = :name
                                  and b.sender_key = 'ani@warga.test' and a.id < b.id
                                """).param("name", name).query(Long.class).single()).isLessThan(5);
        assertThat(lastUid()).isEqualTo(61);
    }

    private void failTwice() {
        for (var round = 0; round < 2; round++) {
            assertThatThrownBy(() -> watch().run(lease)).hasMessageContaining("refused");
        }
    }

    private List<MailboxFailure> failed() {
        return failures.failed().getOrDefault(name, List.of());
    }

    @Test
    void a_lost_lease_ends_the_round_between_two_messages() throws Exception {
        deliver("satu");
        deliver("dua");
        lease.messagesLeft = 1;
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1);

        watch().release();
        lease.messagesLeft = Integer.MAX_VALUE;
        watch().run(lease);
        assertThat(keptUids()).containsExactly(1, 2);
    }

    @Test
    void after_a_lost_connection_the_next_round_reads_on() throws Exception {
        deliver("satu");
        watch().run(lease);
        watch().release();
        server.getImap().stopService();
        assertThatThrownBy(() -> watch().run(lease)).isInstanceOf(MessagingException.class);
        assertThat(standing()).isEqualTo("failing");

        restart();
        deliver("dua");
        watch().run(lease);
        assertThat(standing()).isEqualTo("open");
    }

    /// The server that has come back numbers anew: its first message is not the first one of before.
    @Test
    void with_a_new_uidvalidity_the_mailbox_is_read_from_its_start() throws Exception {
        deliver("satu");
        deliver("dua");
        watch().run(lease);
        var before =
                Instant.now().getEpochSecond(); // this server's UIDVALIDITY is the second in which it made the mailbox
        await().until(() -> Instant.now().getEpochSecond() > before);
        restart();
        deliver("tiga");

        assertThatThrownBy(() -> watch().run(lease))
                .as("the old connection is gone")
                .isInstanceOf(MessagingException.class);
        watch().run(lease);

        assertThat(keptUids()).containsExactly(1, 1, 2);
        assertThat(lastUid()).isEqualTo(1);
        assertThat(unread()).isEmpty();
    }

    private void restart() {
        server.stop();
        server.start();
    }

    private void deliver(String subject) throws MessagingException {
        deliver("budi@warga.test", subject);
    }

    private void deliver(String from, String subject) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
        mail.setSubject(subject);
        mail.setText("PKH di Demak belum cair", StandardCharsets.UTF_8.name());
        mail.saveChanges();
        server.setUser(ADDRESS, ADDRESS, ADDRESS).deliver(mail);
    }

    private List<StoredMessage> inbox() {
        var managers = server.getManagers();
        var user = managers.getUserManager().getUserByEmail(ADDRESS);
        try {
            return managers.getImapHostManager().getInbox(user).getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> unread() {
        return inbox().stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .map(MailboxWatchTest::subject)
                .toList();
    }

    private static String subject(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> keptUids() {
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

    private long lastUid() {
        return jdbc.sql("select last_uid from mailbox_watermark where channel_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String standing() {
        return standings.all().stream()
                .filter(one -> one.name().equals(name))
                .map(ChannelStatus::state)
                .findFirst()
                .orElse("none");
    }
}
