package id.tanggap.reply.gate;

import id.tanggap.platform.ratelimit.RateLimit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Says that automatic answers are suppressed: by a metric for each, on the page of channels, and by an error in the
/// log, once a minute, when it is the limit of the whole house.
@Component
class LoopAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(LoopAlarm.class);

    private final MeterRegistry metrics;
    private final HouseAlarm alarm;
    private final RateLimit lines;

    LoopAlarm(MeterRegistry metrics, HouseAlarm alarm, Clock clock) {
        this.metrics = metrics;
        this.alarm = alarm;
        this.lines = RateLimit.of(1, Duration.ofMinutes(1), clock);
    }

    /// @param limits of the way by which the answer would have gone
    /// @param way `mail` or `text`
    void suppressed(SuppressionReason reason, AutoAnswerLimits limits, String way) {
        metrics.counter("tanggap.answers.suppressed", "reason", reason.code()).increment();
        alarm.held(reason);
        if (reason == SuppressionReason.HOUSE_LIMIT && lines.take()) {
            LOG.error(
                    "alarm=automatic-{}-limit minute={} hour={} automatic answers are held back",
                    way,
                    limits.minute(),
                    limits.hour());
        }
    }
}
