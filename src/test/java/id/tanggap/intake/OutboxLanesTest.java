package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.SilentCarrier;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A provider that takes a message and says nothing delays its own messages and nobody else's.
class OutboxLanesTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";
    private static final int HANDS = 8;
    private static final AtomicInteger LANES = new AtomicInteger();

    /// Last by name, or texts to the people of other tests' rosters would take this carrier, the first by name.
    private final String lane = "sms-yang-bisu-" + LANES.incrementAndGet();
    private final String closed = "sms-tutup-" + LANES.get();
    private final SilentCarrier silent = new SilentCarrier(lane);

    @AfterEach
    void nothing_is_left_for_the_next_test() {
        silent.answer();
        carriers.close(lane);
        jdbc.sql("update outbound set state = 'suppressed' where channel_name in (:lane, :closed)")
                .param("lane", lane)
                .param("closed", closed)
                .update();
    }

    private void queued(String channelName, int count) {
        jdbc.sql("""
                        insert into outbound
                            (channel, channel_name, recipient, automatic, subject, body, message_id, state,
                             next_attempt_at, queued_at)
                        select 'sms', :name, '+62813' || n, true, '', 'Halo', gen_random_uuid()::text, 'queued', :now, :now
                        from generate_series(1, :count) n
                        """)
                .param("name", channelName)
                .param("count", count)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Says on failure what became of the messages instead.
    private void awaitHandedOver(int count) {
        await().untilAsserted(() -> assertThat(silent.waiting())
                .as(() -> "handed over; in the outbox: " + messages())
                .isEqualTo(count));
    }

    private String messages() {
        return jdbc.sql("""
                        select string_agg(concat_ws(' ', state, reason, attempts, node, next_attempt_at), ', ')
                        from outbound where channel_name = :lane
                        """).param("lane", lane).query(String.class).optional().orElse("none");
    }

    /// Only what the test queued: citizens of earlier tests may be told something over the same channel.
    private long count(String channelName, String condition) {
        return jdbc.sql("select count(*) from outbound where channel_name = :name and body = 'Halo' and " + condition)
                .param("name", channelName)
                .query(Long.class)
                .single();
    }

    @Test
    void a_silent_provider_delays_no_other_channel() {
        carriers.open(silent);
        queued(lane, HANDS + 4);
        awaitHandedOver(HANDS);

        var citizens = Stream.generate(TextHouse::someNumber).limit(20).toList();
        citizens.forEach(citizen -> arrives(Sent.sms(citizen, COMPLAINT)));

        await().until(() ->
                citizens.stream().noneMatch(citizen -> SMS.to(citizen).isEmpty()));
        assertThat(silent.waiting())
                .as("no more than its workers, and none came back")
                .isEqualTo(HANDS);
        assertThat(count(lane, "state = 'queued' and attempts = 0")).isEqualTo(4);

        silent.answer();

        await().until(() -> count(lane, "state = 'sent'") == HANDS + 4);
        assertThat(count(lane, "attempts = 1")).isEqualTo(HANDS + 4);
    }

    @Test
    void the_claim_of_a_handover_that_goes_on_is_renewed() {
        carriers.open(silent);
        queued(lane, 1);
        awaitHandedOver(1);

        for (var round = 0; round < 4; round++) {
            clock.pass(Duration.ofSeconds(30));
            var end = Timestamp.from(clock.instant().plusSeconds(15));
            await().until(() -> jdbc.sql("select next_attempt_at > :end from outbound where channel_name = :lane"
                            + " and state = 'sending'")
                    .param("lane", lane)
                    .param("end", end)
                    .query(Boolean.class)
                    .single());
        }

        assertThat(count(lane, "attempts = 1")).isEqualTo(1);
    }

    @Test
    void a_handover_without_an_end_is_ended_and_tried_again() {
        carriers.open(silent);
        queued(lane, 1);
        awaitHandedOver(1);

        clock.pass(Duration.ofMinutes(31));

        await().until(() -> count(lane, "state = 'queued' and reason = 'interrupted'") == 1);
        silent.answer();
        clock.pass(Duration.ofMinutes(1));
        await().until(() -> count(lane, "state = 'sent' and attempts = 2") == 1);
    }

    @Test
    void a_channel_that_is_not_open_is_a_lane_too() {
        queued(closed, 1);

        await().until(() -> count(closed, "state = 'queued' and reason = 'channel-closed' and attempts = 1") == 1);
    }

    @Test
    void a_provider_that_makes_the_program_fail_is_tried_again_later() {
        carriers.open(silent);
        silent.failNext();
        queued(lane, 1);

        await().until(() -> count(lane, "reason = 'program-error' and state = 'queued'") == 1);
        silent.answer();
        clock.pass(Duration.ofMinutes(1));
        await().until(() -> count(lane, "state = 'sent'") == 1);
    }

    @Test
    void where_another_node_has_the_connection_nothing_is_claimed() {
        silent.isElsewhere();
        carriers.open(silent);
        queued(lane, 1);
        queued(closed, 1);

        await().until(() -> count(closed, "attempts > 0 and state = 'queued'") == 1);
        assertThat(count(lane, "attempts = 0")).isEqualTo(1);
    }
}
