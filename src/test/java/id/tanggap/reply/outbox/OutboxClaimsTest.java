package id.tanggap.reply.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.PlanLog;
import id.tanggap.TestDatabase;
import id.tanggap.platform.worker.Node;
import id.tanggap.reply.carrier.OutboundMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Who works on what, on a real database: lanes, leases, and what is left of a node that died.
class OutboxClaimsTest {

    private static final DataSource DATABASE = TestDatabase.freshDataSource();
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final MovingClock clock = new MovingClock(NOON);
    private final OutboxClaims here = claims("node-a");
    private final OutboxClaims there = claims("node-b");

    private OutboxClaims claims(String node) {
        return claims(node, jdbc);
    }

    private OutboxClaims claims(String node, JdbcClient jdbc) {
        return new OutboxClaims(jdbc, JsonMapper.builder().build(), new Node(node, ""), clock, LEASE);
    }

    @BeforeEach
    void an_empty_outbox() {
        jdbc.sql("truncate outbound cascade").update();
    }

    private void queued(String channelName, int count, boolean urgent, Duration ago) {
        jdbc.sql("""
                        insert into outbound
                            (channel, channel_name, recipient, automatic, subject, body, message_id, state, urgent,
                             next_attempt_at, queued_at)
                        select 'sms', :name, '+62812' || n, true, '', 'Halo', gen_random_uuid()::text, 'queued', :urgent,
                               :due, :due
                        from generate_series(1, :count) n
                        """)
                .param("name", channelName)
                .param("urgent", urgent)
                .param("count", count)
                .param("due", Timestamp.from(NOON.minus(ago)))
                .update();
    }

    private List<Long> claim(OutboxClaims node, String channelName, int limit) {
        return node.claim(channelName, UUID.randomUUID(), limit, Set.of()).stream()
                .map(OutboundMessage::id)
                .toList();
    }

    @Test
    void a_lane_takes_only_its_own_messages_and_every_name_is_a_lane() {
        queued("email-a", 3, false, Duration.ZERO);
        queued("sms-b", 2, true, Duration.ZERO);
        queued("sms-morning", 2, false, Duration.ofHours(-8));

        assertThat(here.dueChannels()).containsExactlyInAnyOrder("email-a", "sms-b");
        assertThat(here.claim("email-a", UUID.randomUUID(), 8, Set.of()))
                .hasSize(3)
                .extracting(OutboundMessage::channelName)
                .containsOnly("email-a");
        assertThat(here.dueChannels()).containsExactly("sms-b");
    }

    @Test
    void the_urgent_leave_first_and_then_who_has_waited_longest() {
        queued("sms-b", 2, false, Duration.ofMinutes(9));
        queued("sms-b", 1, false, Duration.ofMinutes(1));
        queued("sms-b", 2, true, Duration.ofSeconds(1));

        claim(here, "sms-b", 3);

        assertThat(jdbc.sql("select urgent from outbound where state = 'sending'")
                        .query(Boolean.class)
                        .list())
                .containsExactlyInAnyOrder(true, true, false);
        assertThat(jdbc.sql("select min(next_attempt_at) from outbound where state = 'queued'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(NOON.minus(Duration.ofMinutes(9)));
    }

    @Test
    void no_two_nodes_take_the_same_message() {
        queued("sms-b", 10, false, Duration.ZERO);

        assertThat(claim(here, "sms-b", 6)).hasSize(6).doesNotContainAnyElementsOf(claim(there, "sms-b", 6));
    }

    @Test
    void what_a_dead_node_held_is_free_after_one_lease() {
        queued("sms-b", 2, false, Duration.ZERO);
        var held = claim(here, "sms-b", 2);

        clock.pass(LEASE.minusSeconds(1));
        assertThat(claim(there, "sms-b", 2)).isEmpty();
        clock.pass(Duration.ofSeconds(1));

        assertThat(claim(there, "sms-b", 2)).containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void a_claim_that_is_renewed_is_nobody_elses_however_long_the_provider_is_silent() {
        queued("sms-b", 1, false, Duration.ZERO);
        var attempt = UUID.randomUUID();
        var message = here.claim("sms-b", attempt, 1, Set.of()).getFirst();

        for (var seconds = 0; seconds < 600; seconds += 15) {
            clock.pass(here.renewAfter());
            here.renew(Map.of(message.id(), attempt));
            assertThat(claim(there, "sms-b", 1)).isEmpty();
        }
    }

    @Test
    void a_claim_that_another_node_has_taken_over_is_not_renewed() {
        queued("sms-b", 1, false, Duration.ZERO);
        var attempt = UUID.randomUUID();
        var message = here.claim("sms-b", attempt, 1, Set.of()).getFirst();
        clock.pass(LEASE);
        claim(there, "sms-b", 1);
        clock.pass(LEASE);

        here.renew(Map.of(message.id(), attempt));

        assertThat(claim(there, "sms-b", 1)).containsExactly(message.id());
    }

    @Test
    void a_node_that_returns_under_its_name_takes_its_own_up_at_once() {
        queued("sms-b", 2, false, Duration.ZERO);
        claim(here, "sms-b", 1);
        claim(there, "sms-b", 1);

        claims("node-a").reclaim();

        assertThat(claim(claims("node-a"), "sms-b", 2)).hasSize(1);
    }

    @Test
    void what_this_node_hands_over_now_it_does_not_claim_again() {
        queued("sms-b", 1, false, Duration.ZERO);
        var held = claim(here, "sms-b", 1);
        clock.pass(Duration.ofHours(1));

        assertThat(here.claim("sms-b", UUID.randomUUID(), 1, held)).isEmpty();
    }

    /// A dead provider has left many waiting, a night many more that are not due: neither is read.
    @Test
    void claims_go_along_the_index_however_many_wait() {
        queued("sms-dead", 40_000, false, Duration.ofHours(1));
        queued("sms-morning", 40_000, false, Duration.ofHours(-8));
        queued("email-a", 5, false, Duration.ZERO);
        jdbc.sql("analyze outbound").update();

        var log = PlanLog.of(DATABASE);
        var explained = claims("node-c", JdbcClient.create(log));

        assertThat(explained.dueChannels()).containsExactlyInAnyOrder("sms-dead", "email-a");
        assertThat(claim(explained, "sms-dead", 8)).hasSize(8);
        assertThat(claim(explained, "sms-morning", 8)).isEmpty();

        var plans = log.plans().entrySet().stream()
                .filter(plan -> plan.getKey().startsWith("with"))
                .toList();
        assertThat(plans).hasSize(2).allSatisfy(plan -> assertThat(plan.getValue())
                .as(plan.getKey())
                .doesNotContainPattern(Pattern.compile("Seq Scan on outbound|Sort "))
                .contains("outbound_lane"));
    }
}
