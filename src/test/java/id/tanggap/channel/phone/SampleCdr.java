package id.tanggap.channel.phone;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/// An Asterisk call log of a hotline: plain calls, ring-all groups of three, queues that try twice.
final class SampleCdr {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SampleCdr() {}

    static String lines(int lines) {
        var random = new Random(1);
        var log = new StringBuilder();
        var at = LocalDateTime.of(2026, 11, 2, 8, 0);
        for (int call = 0, line = 0; line < lines; call++) {
            at = at.plusSeconds(random.nextInt(30));
            var legs = Math.min(
                    lines - line,
                    switch (random.nextInt(4)) {
                        case 0 -> 3;
                        case 1 -> 2;
                        default -> 1;
                    });
            var answered = random.nextInt(5) == 0 ? -1 : random.nextInt(legs);
            for (var leg = 0; leg < legs; leg++, line++) {
                log.append(line(call, leg, at.plusSeconds(leg), leg == answered));
            }
        }
        return log.toString();
    }

    private static String line(int call, int leg, LocalDateTime start, boolean answered) {
        var id = (1_762_000_000 + call) + "." + call * 4;
        return "\"\",\"0812%07d\",\"600\",\"from-trunk\",\"\"\"Siti\"\" <0812%07d>\",\"PJSIP/telkom-%08x\",\"PJSIP/20%d-%08x\",\"Dial\",\"PJSIP/20%d\",\"%s\",\"%s\",\"%s\",%d,%d,\"%s\",\"DOCUMENTATION\",\"%s\",\"\",\"\",\"%s\",%d\n"
                .formatted(
                        call % 3000,
                        call % 3000,
                        call,
                        leg,
                        call * 4 + leg,
                        leg,
                        TIME.format(start),
                        answered ? TIME.format(start.plusSeconds(8)) : "",
                        TIME.format(start.plusSeconds(answered ? 90 : 20)),
                        answered ? 90 : 20,
                        answered ? 82 : 0,
                        answered ? "ANSWERED" : "NO ANSWER",
                        id,
                        id,
                        call * 4 + leg);
    }
}
