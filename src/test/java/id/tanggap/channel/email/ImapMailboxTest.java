package id.tanggap.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PostOffice;
import id.tanggap.journey.Post;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ImapMailboxTest {

    private static final long LONG = 600_000;

    @Test
    @Timeout(60)
    void what_comes_while_the_last_message_is_fetched_is_not_waited_for() throws Exception {
        try (var office = new PostOffice()) {
            var citizen = new Post(office.smtpPort(), office.imapPort());
            citizen.send("budi@warga.test", "satu", "satu", Map.of());
            var mailbox = ImapMailbox.open(imap(office));
            var first = mailbox.uidsFrom(1).getFirst();
            citizen.send("budi@warga.test", "dua", "dua", Map.of());
            assertThat(mailbox.fetch(first)).isNotNull();

            mailbox.await(LONG);

            assertThat(mailbox.uidsFrom(1)).hasSize(2);
            mailbox.close();
        }
    }

    private static EmailChannelSettings.Imap imap(PostOffice office) {
        return new EmailChannelSettings.Imap(
                "127.0.0.1",
                office.imapPort(),
                EmailChannelSettings.Security.NONE,
                PostOffice.MINISTRY,
                PostOffice.MINISTRY,
                "INBOX",
                Duration.ofSeconds(30));
    }
}
