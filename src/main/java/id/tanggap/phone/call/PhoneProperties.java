package id.tanggap.phone.call;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of an installation for calls: `tanggap.phone.*`.
///
/// @param settle how long after the last log line of a call its follow-up is decided, so that late lines still count
/// @param forgottenAfter after this time a call whose end is never reported counts as ended
/// @param oweDays a call that ended more days before its log was read needs no callback
/// @param quietFrom and `quietUntil`: hours in which citizens are not called, in their own zone
@ConfigurationProperties("tanggap.phone")
public record PhoneProperties(
        @DefaultValue("60s") Duration settle,
        @DefaultValue("4h") Duration forgottenAfter,
        @DefaultValue("7") int oweDays,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {

    /// The default values.
    public static final PhoneProperties SHIPPED = new PhoneProperties(
            Duration.ofSeconds(60), Duration.ofHours(4), 7, LocalTime.of(20, 0), LocalTime.of(7, 0));
}
