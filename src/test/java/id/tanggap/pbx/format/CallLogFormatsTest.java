package id.tanggap.pbx.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.assembly.CallLegsTest;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallLogFormatsTest {

    private static final FormatSettings JAKARTA = FormatSettings.in(ZoneId.of("Asia/Jakarta"));

    @Test
    void a_wrong_name_or_mapping_is_told_with_what_would_be_right() {
        assertThatThrownBy(() -> CallLogFormats.of("avaya", JAKARTA))
                .hasMessageContaining("'avaya'")
                .hasMessageContaining("asterisk-csv");
        assertThatThrownBy(() -> CallLogFormats.of("csv", mapped(Map.of("penelpon", "1"))))
                .hasMessageContaining("'penelpon'")
                .hasMessageContaining("from");
        assertThatThrownBy(() -> CallLogFormats.of("csv", mapped(Map.of("from", "0"))))
                .hasMessageContaining("number from 1");
    }

    @Test
    void every_trace_of_every_golden_log_has_a_key_of_its_own_unless_its_record_is_the_same() throws IOException {
        for (var format : CallLogFormats.NAMES) {
            for (var golden : GoldenFilesTest.cases(format).toList()) {
                var traces = golden.traces();
                var contents =
                        traces.stream().map(CallLogFormatsTest::withoutPlace).collect(Collectors.toSet());
                var keys = traces.stream().map(Trace::key).collect(Collectors.toSet());
                assertThat(keys).as("%s %s", format, golden).hasSameSizeAs(contents);
            }
        }
    }

    @Test
    void a_key_depends_neither_on_the_file_nor_on_the_line_nor_on_quotes() {
        var quoted = "\"\",\"0812345678\",\"600\",\"c\",\"\",\"PJSIP/t-0000002a\",\"\",\"Dial\",\"x\","
                + "\"2026-11-24 08:00:00\",\"\",\"2026-11-24 08:00:10\",10,0,\"NO ANSWER\",\"3\"\n";
        var plain = quoted.replace("\"", "").replace("\n", "\r\n");

        var first = traces("asterisk-csv", new Block(quoted, "Master.csv", 1));
        var second = traces("asterisk-csv", new Block("\n" + plain, "Master.csv.1", 77));

        assertThat(first).hasSize(1);
        assertThat(second)
                .extracting(Trace::key)
                .containsExactly(first.getFirst().key());
        assertThat(second.getFirst().source()).isEqualTo(new LogSource("Master.csv.1", 78));
    }

    @Test
    void columns_by_name_are_found_in_the_middle_of_a_file_by_its_heading() {
        var settings = new FormatSettings(
                JAKARTA.zone(), null, true, Map.of("from", "Nomor", "start", "Mulai"), null, null, Set.of(), Set.of());
        var traces = new ArrayList<Trace>();
        CallLogFormats.of("csv", settings)
                .read(
                        new Block("2026-11-24 08:00:00;081234567890\n", "a.csv", 500, "Mulai;Nomor"),
                        new CallLegsTest.Collected(traces));

        assertThat(traces).hasSize(1);
        assertThat(traces.getFirst().from()).isEqualTo("+6281234567890");
    }

    @Property
    void no_text_makes_a_format_throw_and_nothing_of_it_is_lost(@ForAll("texts") String text) {
        for (var format : CallLogFormats.NAMES) {
            var read = CallLogFormats.of(format, JAKARTA);
            var whole = text.substring(0, read.wholeRecords(text));
            var kept = new Kept();
            read.read(new Block(whole, "x", 1), kept);

            assertThat(visible(String.join("", kept.raws))).as(format).isEqualTo(visible(whole));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings(),
                        Arbitraries.strings().withChars("\",;|{}[]:ab1\\ \r").ofMaxLength(40))
                .list()
                .map(lines -> String.join("\n", lines) + "\n");
    }

    /// Without what stands between records.
    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> c > ' ' && !Character.isWhitespace(c) && "[],\ufeff".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static FormatSettings mapped(Map<String, String> columns) {
        return new FormatSettings(JAKARTA.zone(), null, false, columns, null, null, Set.of(), Set.of());
    }

    private static Trace withoutPlace(Trace trace) {
        return new Trace(
                "",
                trace.ties(),
                trace.kind(),
                trace.at(),
                trace.startedAt(),
                trace.answeredAt(),
                trace.endedAt(),
                trace.from(),
                trace.to(),
                trace.agent(),
                trace.queue(),
                trace.direction(),
                trace.outcome(),
                trace.waitSeconds(),
                trace.talkSeconds(),
                trace.recording(),
                new LogSource("", 1),
                trace.callId());
    }

    private static List<Trace> traces(String format, Block block) {
        var traces = new ArrayList<Trace>();
        CallLogFormats.of(format, JAKARTA).read(block, new CallLegsTest.Collected(traces));
        return traces;
    }

    private static final class Kept implements CallLogFormat.Sink {

        private final List<String> raws = new ArrayList<>();

        @Override
        public void trace(Trace trace, String raw) {
            raws.add(raw);
        }

        @Override
        public void nothing(LogSource source, String raw) {
            raws.add(raw);
        }

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            assertThat(raw).isNotBlank();
            raws.add(raw);
        }
    }
}
