package id.tanggap.phone;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation may set about calls: `tanggap.phone.*`.
///
/// @param settle how long after the last news of a call its consequence is drawn: late lines of the log still count
/// @param forgottenAfter when a call whose end is never told is taken for ended
/// @param oweDays a call that ended longer before its log was read is history, not an obligation
/// @param quietFrom and `quietUntil`: hours in which citizens are not called, in their own zone
@ConfigurationProperties("tanggap.phone")
public record PhoneProperties(
        @DefaultValue("60s") Duration settle,
        @DefaultValue("4h") Duration forgottenAfter,
        @DefaultValue("7") int oweDays,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {

    /// What is set where nobody sets anything.
    public static final PhoneProperties SHIPPED = new PhoneProperties(
            Duration.ofSeconds(60), Duration.ofHours(4), 7, LocalTime.of(20, 0), LocalTime.of(7, 0));
}
