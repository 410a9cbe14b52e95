package id.tanggap.pbx.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.assembly.CallLogAssembler;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A log and what must come of it.
///
/// @param expected the file of the expectations; the log's files lie beside it
record GoldenCase(String format, Path expected) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SCRAP = 61;
    private static final int WHOLE = 1 << 16;

    void check() throws IOException {
        var lines = Files.readAllLines(expected).stream().map(JSON::readTree).toList();
        for (int block : new int[] {WHOLE, SCRAP}) {
            var read = read(lines.getFirst(), block);
            var bad = lines.stream().skip(1).filter(line -> line.has("bad")).toList();
            var calls = lines.stream().skip(1).filter(line -> !line.has("bad")).toList();
            compareCalls(read.calls, calls);
            compareBad(read.bad, bad);
        }
    }

    /// All traces of the log, in its order.
    List<Trace> traces() throws IOException {
        return read(JSON.readTree(Files.readAllLines(expected).getFirst()), WHOLE).traces;
    }

    private Read read(JsonNode settings, int block) throws IOException {
        var read = new Read();
        var assembly = new CallLogAssembler(read.calls::add);
        for (var file : settings.get("files")) {
            var log = CallLogFormats.of(format, settings(settings));
            var name = file.asString();
            try (var in = Files.newBufferedReader(expected.resolveSibling(name))) {
                new CallLogReader(log, name, read, block).read(in);
            }
        }
        read.traces.forEach(assembly::add);
        assembly.finish();
        return read;
    }

    private static FormatSettings settings(JsonNode told) {
        var columns = new LinkedHashMap<String, String>();
        told.path("columns")
                .properties()
                .forEach(
                        column -> columns.put(column.getKey(), column.getValue().asString()));
        var usual = FormatSettings.in(ZoneId.of("Asia/Jakarta"));
        return new FormatSettings(
                usual.zone(),
                told.has("delimiter") ? told.get("delimiter").asString().charAt(0) : null,
                told.path("heading").asBoolean(false),
                columns,
                told.has("timePattern") ? told.get("timePattern").asString() : null,
                null,
                told.has("voicemail") ? words(told.get("voicemail")) : usual.voicemail(),
                words(told.path("closed")));
    }

    private static Set<String> words(JsonNode list) {
        var words = new HashSet<String>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static void compareCalls(List<Call> calls, List<JsonNode> expected) {
        var shown = calls.stream().map(GoldenCase::shown).toList();
        assertThat(shown).as("calls: %s", shown).hasSameSizeAs(expected);
        for (int i = 0; i < shown.size(); i++) {
            compare(shown.get(i), expected.get(i), "call " + (i + 1));
        }
    }

    private static void compare(JsonNode actual, JsonNode expected, String where) {
        for (var property : expected.properties()) {
            var value = actual.path(property.getKey());
            var wanted = property.getValue();
            var place = where + "." + property.getKey();
            if (wanted.isString() && wanted.asString().equals("*")) {
                assertThat(value.isNull()).as(place).isFalse();
            } else if (wanted.isArray() && !wanted.isEmpty() && wanted.get(0).isObject()) {
                assertThat(value.size()).as("%s: %s", place, value).isEqualTo(wanted.size());
                for (int i = 0; i < wanted.size(); i++) {
                    compare(value.get(i), wanted.get(i), place + "[" + i + "]");
                }
            } else {
                assertThat(value.toString()).as(place).isEqualTo(wanted.toString());
            }
        }
    }

    private static void compareBad(List<JsonNode> bad, List<JsonNode> expected) {
        assertThat(bad).as("bad: %s", bad).hasSameSizeAs(expected);
        for (int i = 0; i < bad.size(); i++) {
            compare(bad.get(i), expected.get(i), "bad " + (i + 1));
        }
    }

    private static JsonNode shown(Call call) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("callId", call.callId());
        view.put("startedAt", call.times().startedAt().toString());
        view.put(
                "answeredAt",
                call.times().answeredAt() == null
                        ? null
                        : call.times().answeredAt().toString());
        view.put(
                "endedAt",
                call.times().endedAt() == null ? null : call.times().endedAt().toString());
        view.put("waitSeconds", call.times().waitSeconds());
        view.put("talkSeconds", call.times().talkSeconds());
        view.put("from", call.from().value());
        view.put("to", call.to().value());
        view.put("agent", call.agent());
        view.put("queue", call.queue());
        view.put("outcome", call.outcome().code());
        view.put("direction", call.direction().code());
        view.put("recordings", call.log().recordings());
        view.put("source", source(call.log().source()));
        view.put("legs", call.legs().stream().map(GoldenCase::leg).toList());
        return JSON.valueToTree(view);
    }

    private static Map<String, Object> source(LogSource source) {
        var view = new LinkedHashMap<String, Object>();
        view.put("file", source.file());
        view.put("line", source.line());
        return view;
    }

    private static Map<String, @Nullable Object> leg(Call.Leg leg) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("agent", leg.agent());
        view.put("outcome", leg.outcome().code());
        return view;
    }

    @Override
    public String toString() {
        return expected.getFileName().toString().replace(".expected.jsonl", "");
    }

    private static final class Read implements CallLogFormat.Sink {

        private final List<Call> calls = new ArrayList<>();
        private final List<Trace> traces = new ArrayList<>();
        private final List<JsonNode> bad = new ArrayList<>();

        @Override
        public void trace(Trace trace, String raw) {
            traces.add(trace);
        }

        @Override
        public void nothing(LogSource source, String raw) {}

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            bad.add(JSON.valueToTree(Map.of("bad", reason.key(), "line", source.line())));
        }
    }
}
