package id.tanggap.reply.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:59, Asia/Jakarta, ''",
        "2026-11-24T21:00, Asia/Jakarta, 2026-11-25T07:00",
        "2026-11-24T23:59, Asia/Jakarta, 2026-11-25T07:00",
        "2026-11-25T00:00, Asia/Jakarta, 2026-11-25T07:00",
        "2026-11-25T06:59, Asia/Jayapura, 2026-11-25T07:00",
        "2026-11-25T07:00, Asia/Jayapura, ''",
        "2026-12-31T22:00, Asia/Makassar, 2027-01-01T07:00"
    })
    void the_night_ends_at_seven_where_the_citizen_is(LocalDateTime local, ZoneId zone, String end) {
        Instant now = local.atZone(zone).toInstant();

        var until = QuietHours.until(now, zone);

        assertThat(until.map(at -> at.atZone(zone).toLocalDateTime().toString()).orElse(""))
                .isEqualTo(end);
    }
}
