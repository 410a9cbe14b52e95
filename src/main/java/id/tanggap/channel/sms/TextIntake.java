package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelHealth;
import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.ledger.LedgerReceipt;
import id.tanggap.intake.report.TextReport;
import id.tanggap.platform.ratelimit.RateLimit;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what one channel receives: genuine texts go into the ledger, refused requests are kept apart and raise an
/// alarm.
public final class TextIntake {

    private static final Logger LOG = LoggerFactory.getLogger(TextIntake.class);
    private static final String KIND = "sms";
    private static final Duration LOOK_EACH = Duration.ofSeconds(15);
    private static final Duration ALARM = Duration.ofHours(1);

    /// A limit, so that forged requests cannot fill the disk: each kept body has at most 64 KiB, so a channel that
    /// gets forged requests all day costs less than 100 MB.
    private static final int KEPT_AT_ONCE = 20;

    private static final Duration KEPT_IN = Duration.ofMinutes(20);

    private final String channelName;
    private final SmsChannelSettings channel;
    private final Intake intake;
    private final ChannelHealth health;
    private final JsonMapper json;
    private final Clock clock;
    private final RateLimit forged;
    private final RateLimit unusable;
    private volatile Instant lookedAt = Instant.EPOCH;

    TextIntake(
            String channelName,
            SmsChannelSettings channel,
            Intake intake,
            ChannelHealth health,
            JsonMapper json,
            Clock clock) {
        this.channelName = channelName;
        this.channel = channel;
        this.intake = intake;
        this.health = health;
        this.json = json;
        this.clock = clock;
        this.forged = RateLimit.of(KEPT_AT_ONCE, KEPT_IN, clock);
        this.unusable = RateLimit.of(KEPT_AT_ONCE, KEPT_IN, clock);
    }

    public String channelName() {
        return channelName;
    }

    /// `id` or `en`.
    public String language() {
        return channel.language();
    }

    /// Keeps a text under the provider's own name for it. Committed when this returns.
    public LedgerReceipt keep(TextReport report) {
        return keep(report.id(), report);
    }

    /// @param sourceKey what makes it the same text at its source
    public LedgerReceipt keep(String sourceKey, TextReport report) {
        return intake.receive(arrival(report.channel(), sourceKey, json.writeValueAsBytes(report)));
    }

    public Set<String> known(Collection<String> sourceKeys) {
        return intake.known(channelName, sourceKeys);
    }

    /// Whether requests with a wrong signature are refused. In shadow mode they are only logged, and processed as if
    /// genuine.
    public boolean isStrict(String objection) {
        if (channel.verify() == SmsChannelSettings.Verify.SHADOW) {
            LOG.warn("channel={} verify=shadow would-refuse={}", channelName, objection);
            return false;
        }
        return true;
    }

    /// Keeps a request that is not genuine, up to the limit.
    ///
    /// @param sourceKey the id that the request claims
    public void refuse(String sourceKey, byte[] raw, String reason) {
        setAside(sourceKey, raw, reason, forged);
    }

    /// Keeps a genuine request that cannot become a text, in either mode. It does not count against the limit for
    /// forged ones.
    public void setAside(String sourceKey, byte[] raw, String reason) {
        setAside(sourceKey, raw, reason, unusable);
    }

    private void setAside(String sourceKey, byte[] raw, String reason, RateLimit forgedLimit) {
        var kept = forgedLimit.take();
        if (kept) {
            intake.refuse(arrival(channel.way(), sourceKey, raw), reason);
        }
        LOG.error("channel={} refused={} kept={}", channelName, reason, kept);
        lookedAt = Instant.EPOCH;
        reportReachable();
    }

    private Arrival arrival(String way, String sourceKey, byte[] raw) {
        return new Arrival(
                way, channelName, sourceKey, channel.language(), () -> new ByteArrayInputStream(raw), clock.instant());
    }

    /// How many requests were refused in a period.
    public long refused(Instant from, Instant until) {
        return intake.refused(channelName, from, until);
    }

    /// The provider was reached, or reached us. Requests refused within the last hour stay visible, on any node.
    public void reportReachable() {
        var now = clock.instant();
        if (now.isBefore(lookedAt.plus(LOOK_EACH))) {
            return;
        }
        lookedAt = now;
        var refused = intake.refused(channelName, now.minus(ALARM), now);
        if (refused == 0) {
            health.reportReachable(channelName, KIND);
        } else {
            health.reportFailing(channelName, KIND, refused + " refused within the hour");
        }
    }

    /// A note about the channel, for its page.
    ///
    /// @param key in the message files
    public void reportNote(String key, Object... figures) {
        health.reportNote(
                channelName,
                Stream.concat(Stream.of(key), Arrays.stream(figures).map(String::valueOf))
                        .collect(Collectors.joining(" ")));
    }

    /// @param problem in few words, without secrets
    public void reportFailing(String problem) {
        health.reportFailing(channelName, KIND, problem);
    }
}
