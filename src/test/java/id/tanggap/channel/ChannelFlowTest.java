package id.tanggap.channel;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.aopalliance.aop.Advice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.config.EnableIntegrationManagement;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.handler.advice.RequestHandlerCircuitBreakerAdvice.CircuitBreakerOpenException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every channel's flow promises: kept before it is acknowledged, told when it cannot be, never in the way of the
/// next.
class ChannelFlowTest {

    private static final ChannelFile FILE = new ChannelFile("sms-uji", "sms", "1", new Binder());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Rooms.class);
    private final List<String> done = new ArrayList<>();
    private final Deque<RuntimeException> faults = new ArrayDeque<>();

    @Configuration(proxyBeanMethods = false)
    @EnableIntegration
    @EnableIntegrationManagement
    static class Rooms {
        @Bean
        DataSource dataSource() {
            return TestDatabase.freshDataSource();
        }

        @Bean
        ChannelHealth standings(DataSource dataSource) {
            var changes = new ChannelChanges(TestWorkers.notifier(dataSource));
            return new ChannelHealth(JdbcClient.create(dataSource), changes, Clock.systemUTC());
        }

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void what_came_is_acknowledged_after_it_is_kept() {
        assertThat(flow().exchange("halo")).isEqualTo("answer to halo");

        assertThat(done).containsExactly("keep halo", "acknowledge halo");
    }

    @Test
    void what_cannot_be_kept_is_told_thrown_and_not_acknowledged_and_the_next_is_kept() {
        var gateway = flow();
        faults.add(new IllegalStateException("the disk is full"));

        assertThatThrownBy(() -> gateway.exchange("satu")).isInstanceOf(IllegalStateException.class);
        assertThat(context.getBean(ChannelHealth.class).all()).singleElement().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo("failing");
            assertThat(standing.problem()).contains("the disk is full");
        });
        gateway.exchange("dua");

        assertThat(done).containsExactly("keep satu", "keep dua", "acknowledge dua");
    }

    @Test
    void what_only_collided_is_tried_again_at_once() {
        faults.add(new CannotAcquireLockException("deadlock detected"));

        flow(KeepAdvice.retry()).exchange("halo");

        assertThat(done).containsExactly("keep halo", "keep halo", "acknowledge halo");
    }

    @Test
    void a_database_that_is_away_is_not_waited_for() {
        faults.add(new DataAccessResourceFailureException("away"));
        var gateway = flow(KeepAdvice.breaker(), KeepAdvice.retry());

        assertThatThrownBy(() -> gateway.exchange("halo")).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(done).containsExactly("keep halo");
        assertThat(context.getBean(ChannelHealth.class).all())
                .as("nor is its page written")
                .isEmpty();
    }

    @Test
    void after_five_failures_in_a_row_the_next_is_refused_at_once_until_two_seconds_have_passed() {
        var gateway = flow(KeepAdvice.breaker(), KeepAdvice.retry());
        for (var i = 0; i < 5; i++) {
            faults.add(new DataAccessResourceFailureException("away"));
            assertThatThrownBy(() -> gateway.exchange("satu")).isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThatThrownBy(() -> gateway.exchange("dua")).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(done).hasSize(5).doesNotContain("keep dua");

        await().ignoreExceptions().until(() -> gateway.exchange("tiga") != null);
        assertThat(done).endsWith("keep tiga", "acknowledge tiga");
    }

    @Test
    void each_step_of_a_flow_has_a_timer_under_the_channels_name() {
        flow().exchange("halo");

        assertThat(context.getBean(MeterRegistry.class)
                        .find("spring.integration.send")
                        .timers())
                .extracting(timer -> timer.getId().getTag("name"))
                .contains("channel.sms-uji.keep", "channel.sms-uji.acknowledge");
    }

    private ChannelGateway flow(Advice... advice) {
        var gateway = new ChannelGateways(context.getBean(ChannelHealth.class)).of(FILE);
        var flow = IntegrationFlow.from(gateway)
                .handle(String.class, (text, headers) -> keep(text), keep -> keep.id("keep")
                        .advice(advice))
                .handle(String.class, (text, headers) -> acknowledge(text), last -> last.id("acknowledge"))
                .get();
        context.getBean(IntegrationFlowContext.class)
                .registration(flow)
                .id("channel." + FILE.name())
                .useFlowIdAsPrefix()
                .register();
        return gateway;
    }

    private String keep(String text) {
        done.add("keep " + text);
        var fault = faults.poll();
        if (fault != null) {
            throw fault;
        }
        return text;
    }

    private String acknowledge(String text) {
        done.add("acknowledge " + text);
        return "answer to " + text;
    }
}
