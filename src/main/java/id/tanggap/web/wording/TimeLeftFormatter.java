package id.tanggap.web.wording;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// How much time is left until a due time, as text and tone. clock.js in the browser counts on by the same rules.
public final class TimeLeftFormatter {

    private static final long SECONDS_A_MINUTE = 60;
    private static final long HOURS_A_DAY = 24;
    private static final int PERCENT = 100;

    private final MessageSource messages;
    private final Locale locale;
    private final int warnsAt;

    /// @param warnsAt share of the time in percent that is left when the tone becomes `warn`
    TimeLeftFormatter(MessageSource messages, Locale locale, int warnsAt) {
        this.messages = messages;
        this.locale = locale;
        this.warnsAt = warnsAt;
    }

    /// @param tone `calm`, `warn`, `late`, `paused` or `none`
    /// @param due epoch milliseconds, 0 if no clock runs
    /// @param warnAt epoch milliseconds; from then on the tone is `warn`
    public record TimeLeft(String words, String tone, long due, long warnAt) {}

    /// @param from when the clock was started: in the last part of the time the tone is `warn`
    public TimeLeft timeLeft(@Nullable Instant due, Instant from, Instant now) {
        if (due == null) {
            return new TimeLeft(text("clock.none"), "none", 0, 0);
        }
        var whole = Duration.between(from, due);
        var warnAt = due.minusMillis(whole.toMillis() * warnsAt / PERCENT);
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return new TimeLeft(
                    text("clock.late", duration(left.negated())), "late", due.toEpochMilli(), warnAt.toEpochMilli());
        }
        var tone = now.isBefore(warnAt) ? "calm" : "warn";
        return new TimeLeft(duration(left), tone, due.toEpochMilli(), warnAt.toEpochMilli());
    }

    /// "3 mnt", "2 j 10 m", "4 hr".
    public String duration(Duration time) {
        if (time.toMinutes() < 60) {
            return text("clock.minutes", time.toMinutes());
        }
        if (time.toHours() < HOURS_A_DAY) {
            return text("clock.hours", time.toHours(), time.toMinutesPart());
        }
        return text("clock.days", time.toDays());
    }

    /// How long a call was: "42 d", "3 m 12 d".
    public String callDuration(long seconds) {
        return seconds < SECONDS_A_MINUTE
                ? text("phone.seconds", seconds)
                : text("phone.minutes", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
