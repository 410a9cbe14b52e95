package id.tanggap.pbx;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/// Writes an Asterisk call log like that of a busy hotline: the same lines for the same seed. Of ten calls four go
/// through a queue, two ring three phones at once, one is transferred, the others are plain; one in five is not
/// answered. All with `linkedid` (`newcdrcolumns`), 21 columns.
public final class SampleLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Random random = new Random(4);
    private final Writer out;
    private long second = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private long channel;
    private int lines;

    private SampleLog(Writer out) {
        this.out = out;
    }

    /// @return how many calls they are
    public static int write(Writer out, int lines) throws IOException {
        var log = new SampleLog(out);
        int calls = 0;
        for (; log.lines < lines; calls++) {
            log.call(calls);
        }
        return calls;
    }

    private void call(int number) throws IOException {
        second += 1 + random.nextInt(12);
        var call = new Caller(
                "08" + (11 + random.nextInt(80)) + (1_000_000 + random.nextInt(300_000)), second + "." + ++channel);
        boolean answered = random.nextInt(5) > 0;
        switch (number % 10) {
            case 0, 1, 2, 3 -> queue(call, answered);
            case 4, 5 -> ringAll(call, answered);
            case 6 -> transfer(call);
            default -> line(call, "Dial", "PJSIP/201,30", 201 + random.nextInt(40), 0, answered ? 8 : -1, 8 + talk());
        }
    }

    private void queue(Caller call, boolean answered) throws IOException {
        line(call, "Queue", "bantuan,t,,,300", 201 + random.nextInt(40), 5, -1, 15);
        line(call, "Queue", "bantuan,t,,,300", 201 + random.nextInt(40), 20, answered ? 5 : -1, 5 + talk());
    }

    private void ringAll(Caller call, boolean answered) throws IOException {
        int picks = answered ? random.nextInt(3) : -1;
        for (int phone = 0; phone < 3; phone++) {
            boolean picked = phone == picks;
            line(call, "Dial", "PJSIP/211&PJSIP/212&PJSIP/213,20", 211 + phone, 0, picked ? 6 : -1, picked ? 90 : 6);
        }
    }

    private void transfer(Caller call) throws IOException {
        line(call, "Dial", "PJSIP/201,30", 201, 0, 7, 60);
        line(call, "Dial", "PJSIP/230,30", 230, 60, 0, talk());
    }

    private int talk() {
        return 20 + random.nextInt(400);
    }

    private record Caller(String number, String linkedId) {}

    private void line(Caller call, String app, String data, int phone, int from, int answer, int lasts)
            throws IOException {
        long start = second + from;
        channel++;
        out.write("\"\",\"" + call.number() + "\",\"600\",\"from-trunk\",\"\"\"Warga\"\" <" + call.number()
                + ">\",\"PJSIP/telkom-%08x\",\"PJSIP/%d-%08x\",\"".formatted(channel, phone, channel + 1) + app
                + "\",\""
                + data + "\",\"" + time(start) + "\",\"" + (answer < 0 ? "" : time(start + answer)) + "\",\""
                + time(start + lasts) + "\"," + lasts + "," + (answer < 0 ? 0 : lasts - answer) + ",\""
                + (answer < 0 ? "NO ANSWER" : "ANSWERED") + "\",\"DOCUMENTATION\",\"" + call.linkedId()
                + "\",\"\",\"\",\""
                + call.linkedId() + "\"," + channel + "\n");
        lines++;
    }

    private static String time(long second) {
        return TIME.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.ofHours(7)));
    }
}
