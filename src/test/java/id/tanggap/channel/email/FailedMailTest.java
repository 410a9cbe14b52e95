package id.tanggap.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.channel.MailboxFailure;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// Mails that cannot be kept: they hold no other back, and are asked for again.
class FailedMailTest extends MailboxWatchSetup {

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

    private void failTwice() {
        for (var round = 0; round < 2; round++) {
            assertThatThrownBy(() -> watch().run(lease)).hasMessageContaining("refused");
        }
    }

    private List<MailboxFailure> failed() {
        return failures.failed().getOrDefault(name, List.of());
    }
}
