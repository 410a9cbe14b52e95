package id.tanggap.reply.gate;

import id.tanggap.platform.ratelimit.RateLimit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Says that automatic answers are suppressed: by a metric for each, and by an error in the log, once a minute, when
/// it is the limit of the whole house.
@Component
class LoopAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(LoopAlarm.class);

    private final MeterRegistry metrics;
    private final AutoAnswerLimits limits;
    private final RateLimit lines;

    LoopAlarm(MeterRegistry metrics, AutoAnswerLimits limits, Clock clock) {
        this.metrics = metrics;
        this.limits = limits;
        this.lines = RateLimit.of(1, Duration.ofMinutes(1), clock);
    }

    void suppressed(SuppressionReason reason) {
        metrics.counter("tanggap.answers.suppressed", "reason", reason.code()).increment();
        if (reason == SuppressionReason.HOUSE_LIMIT && lines.take()) {
            LOG.error(
                    "alarm=automatic-mail-limit minute={} hour={} automatic answers to mail are held back",
                    limits.minute(),
                    limits.hour());
        }
    }
}
