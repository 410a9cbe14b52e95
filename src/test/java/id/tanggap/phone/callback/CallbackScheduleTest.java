package id.tanggap.phone.callback;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.phone.call.PhoneProperties;
import id.tanggap.sla.SlaPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallbackScheduleTest {

    private final CallbackSchedule clock = new CallbackSchedule(SlaPolicy.shipped(), PhoneProperties.SHIPPED);

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/phone/callback-clock.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0} {1} urgent={2} {3}: {5}")
    @MethodSource("cases")
    void a_citizen_is_called_when_the_table_says(
            String what, ZoneId zone, String urgent, String at, String expected, String why) {
        var emergency = urgent.equals("yes");
        var times = Arrays.stream(at.split(",", -1))
                .map(time -> LocalDateTime.parse(time).atZone(zone).toInstant())
                .toList();

        var answer =
                switch (what) {
                    case "plan" -> {
                        var plan = clock.plan(emergency, times.getFirst(), zone);
                        yield local(plan.due(), zone) + " " + local(plan.giveUp(), zone);
                    }
                    case "next" ->
                        clock.next(emergency, times, zone)
                                .map(next -> local(next, zone))
                                .orElse("unreachable");
                    default -> local(clock.callableFrom(emergency, times.getFirst(), zone), zone);
                };

        assertThat(answer).as(why).isEqualTo(expected);
    }

    private static String local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().toString();
    }
}
