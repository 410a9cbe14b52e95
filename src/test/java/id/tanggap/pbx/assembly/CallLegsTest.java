package id.tanggap.pbx.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.pbx.format.CallLogReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Whatever the order and repetition in which a call's traces arrive, it is the same call.
public class CallLegsTest {

    private static final FormatSettings JAKARTA = FormatSettings.in(ZoneId.of("Asia/Jakarta"));

    private static final String CDR = """
            "","081234567890","600","from-trunk","","PJSIP/telkom-0000002a","PJSIP/201-0000002b","Queue","bantuan,t,,,300","2026-11-24 08:00:00","","2026-11-24 08:00:15",15,0,"NO ANSWER","DOCUMENTATION","1795482000.42",""
            "","081234567890","600","from-trunk","","PJSIP/telkom-0000002a","PJSIP/202-0000002c","Queue","bantuan,t,,,300","2026-11-24 08:00:00","2026-11-24 08:00:00","2026-11-24 08:02:20",140,140,"ANSWERED","DOCUMENTATION","1795482000.42",""
            "","081234567890","600","from-trunk","","PJSIP/telkom-0000002a","PJSIP/203-0000002d","Dial","PJSIP/203,30","2026-11-24 08:02:20","2026-11-24 08:02:20","2026-11-24 08:04:20",120,120,"ANSWERED","DOCUMENTATION","1795482000.42",""
            """;

    private static final String QUEUE_LOG = """
            1795482000|1795482000.42|bantuan|NONE|DID|02150501234
            1795482000|1795482000.42|bantuan|NONE|ENTERQUEUE||081234567890|1
            1795482015|1795482000.42|bantuan|PJSIP/201|RINGNOANSWER|15000
            1795482020|1795482000.42|bantuan|PJSIP/202|CONNECT|20|1795482015.46|5
            1795482140|1795482000.42|bantuan|PJSIP/202|BLINDTRANSFER|203|from-internal|20|120|1
            """;

    private static final String EVENTS = """
            {"callId":"1795482000.42","event":"queued","at":"2026-11-24T08:00:00+07:00","from":"081234567890","to":"02150501234"}
            {"callId":"1795482000.42","event":"ringing","at":"2026-11-24T08:00:00+07:00","agent":"201"}
            {"callId":"1795482000.42","event":"ringing","at":"2026-11-24T08:00:15+07:00","agent":"202"}
            {"callId":"1795482000.42","event":"answered","at":"2026-11-24T08:00:20+07:00","agent":"202"}
            {"callId":"1795482000.42","event":"transferred","at":"2026-11-24T08:02:20+07:00","agent":"202","to":"203"}
            {"callId":"1795482000.42","event":"answered","at":"2026-11-24T08:02:20+07:00","agent":"203"}
            {"callId":"1795482000.42","event":"hungup","at":"2026-11-24T08:04:20+07:00"}
            """;

    private static final List<Trace> ALL =
            traces(Map.of("asterisk-csv", CDR, "queue-log", QUEUE_LOG, "events", EVENTS));

    @Test
    void three_witnesses_tell_of_one_call() {
        var call = CallAssembler.assemble(ALL);

        assertThat(call.callId()).isEqualTo("1795482000.42");
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.from().value()).isEqualTo("+6281234567890");
        assertThat(call.to().value()).isEqualTo("+622150501234");
        assertThat(call.agent()).isEqualTo("203");
        assertThat(call.queue()).isEqualTo("bantuan");
        assertThat(call.times().waitSeconds()).isEqualTo(20);
        assertThat(call.times().talkSeconds()).isEqualTo(240);
        assertThat(call.legs()).extracting(Call.Leg::agent).containsExactly("201", "202", "203");
        assertThat(call.legs())
                .extracting(Call.Leg::outcome)
                .containsExactly(CallOutcome.MISSED, CallOutcome.ANSWERED, CallOutcome.ANSWERED);
    }

    @Property
    void any_order_and_repetition_gives_the_same_call(@ForAll("shuffled") List<Trace> told) {
        assertThat(CallAssembler.assemble(told)).isEqualTo(CallAssembler.assemble(ALL));
    }

    @Property
    void any_part_of_the_traces_gives_the_same_call_in_any_order(@ForAll("parts") List<Trace> part) {
        var reversed = new ArrayList<>(part.reversed());
        reversed.addAll(part);

        assertThat(CallAssembler.assemble(reversed)).isEqualTo(CallAssembler.assemble(part));
    }

    @Property
    void seconds_are_never_negative_and_the_end_never_before_the_start(@ForAll("parts") List<Trace> part) {
        var call = CallAssembler.assemble(part);

        assertThat(call.times().waitSeconds()).isNotNegative();
        assertThat(call.times().talkSeconds()).isNotNegative();
        assertThat(call.times().endedAt() == null
                        || !call.times().endedAt().isBefore(call.times().startedAt()))
                .isTrue();
        assertThat(call.legs()).allSatisfy(leg -> assertThat(
                        leg.endedAt() == null || !leg.endedAt().isBefore(leg.startedAt()))
                .isTrue());
    }

    /// All traces in any order, with some of them again.
    @Provide
    Arbitrary<List<Trace>> shuffled() {
        return Arbitraries.of(ALL).list().ofMaxSize(20).flatMap(again -> {
            var all = new ArrayList<>(ALL);
            all.addAll(again);
            return Arbitraries.shuffle(all);
        });
    }

    @Provide
    Arbitrary<List<Trace>> parts() {
        return Arbitraries.of(ALL).list().uniqueElements().ofMinSize(1).ofMaxSize(ALL.size());
    }

    static List<Trace> traces(Map<String, String> logs) {
        var traces = new ArrayList<Trace>();
        logs.forEach((format, text) -> {
            try {
                new CallLogReader(CallLogFormats.of(format, JAKARTA), format, new Collected(traces))
                        .read(new StringReader(text));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        });
        return List.copyOf(traces);
    }

    public record Collected(List<Trace> traces) implements CallLogFormat.Sink {

        @Override
        public void trace(Trace trace, String raw) {
            traces.add(trace);
        }

        @Override
        public void nothing(LogSource source, String raw) {}

        @Override
        public void bad(LogSource source, String raw, id.tanggap.taxonomy.Reason reason) {
            throw new AssertionError(source + ": " + reason);
        }
    }
}
