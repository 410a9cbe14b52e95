package id.tanggap.channel.email;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How a mailbox is read, round by round, against a real IMAP server and the real ledger.
class MailboxWatchTest extends MailboxWatchSetup {

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
}
