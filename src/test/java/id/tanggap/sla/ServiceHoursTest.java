package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Clocks that stand still and go on.
class ServiceHoursTest {

    private final SlaPolicy policy = SlaPolicy.shipped();

    @ParameterizedTest(name = "{7}")
    @CsvFileSource(resources = "/sla/pauses.tsv", delimiter = '\t', numLinesToSkip = 1)
    void what_was_left_when_it_stopped_is_left_when_it_goes_on(
            String calendar,
            String zone,
            String start,
            int minutes,
            String paused,
            String resumed,
            String due,
            String why) {
        var place = ZoneId.of(zone);
        var counting = policy.counting(calendar, place);
        var planned = counting.after(at(start, place), java.time.Duration.ofMinutes(minutes));

        var again = counting.resumed(planned, at(paused, place), at(resumed, place));

        assertThat(LocalDateTime.ofInstant(again, place)).as(why).isEqualTo(LocalDateTime.parse(due));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
