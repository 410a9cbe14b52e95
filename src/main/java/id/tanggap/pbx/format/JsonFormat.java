package id.tanggap.pbx.format;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.UnreadableRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A call log of JSON objects.
abstract class JsonFormat implements CallLogFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;

    JsonFormat(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int wholeRecords(CharSequence text) {
        return new JsonObjectScanner(text.toString()).whole();
    }

    /// The trace of an object.
    abstract Trace trace(JsonNode object, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord;

    /// Skips brackets and commas between objects; anything else there is a bad record.
    @Override
    public final void read(Block block, Sink sink) {
        var text = new JsonObjectScanner(block.text());
        var fingerprint = new RecordFingerprint();
        long line = block.firstLine();
        int counted = 0;
        int from = 0;
        for (var piece = text.next(0); piece != null; piece = text.next(from)) {
            reportOther(new Gap(block, from, piece.from(), line + lines(block.text(), counted, from)), sink);
            line += lines(block.text(), counted, piece.from());
            counted = piece.from();
            from = piece.to();
            var raw = block.text().substring(piece.from(), piece.to());
            read(new JsonRecord(raw, new LogSource(block.file(), line)), piece.broken(), new Output(fingerprint, sink));
        }
        reportRest(block, from, line + lines(block.text(), counted, from), sink);
    }

    /// The text of an object, and where it is.
    record JsonRecord(String raw, LogSource source) {}

    /// Where the records of a block go.
    record Output(RecordFingerprint fingerprint, Sink sink) {}

    /// Text between two objects.
    ///
    /// @param line of its first character
    private record Gap(Block block, int from, int to, long line) {}

    private static void reportOther(Gap gap, Sink sink) {
        var text = gap.block().text();
        int begin = gap.from();
        while (begin < gap.to() && "[], \t\r\n\ufeff".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        if (begin < gap.to()) {
            var source = new LogSource(gap.block().file(), gap.line() + lines(text, gap.from(), begin));
            sink.bad(source, text.substring(begin, gap.to()).strip(), new UnreadableRecord("json", "{ …").reason());
        }
    }

    private void read(JsonRecord json, boolean broken, Output output) {
        try {
            if (broken) {
                throw new UnreadableRecord("json-cut-off");
            }
            records(JSON.readTree(json.raw()), json, output);
        } catch (JacksonException invalid) {
            var reason = new UnreadableRecord("json", invalid.getOriginalMessage()).reason();
            output.sink().bad(json.source(), json.raw(), reason);
        } catch (UnreadableRecord unreadable) {
            output.sink().bad(json.source(), json.raw(), unreadable.reason());
        }
    }

    /// Passes the records of one object to the sink: one record, unless the format has lists.
    void records(JsonNode object, JsonRecord json, Output output) throws UnreadableRecord {
        output.sink().trace(trace(object, json.source(), output.fingerprint()), json.raw());
    }

    /// Reports what follows the last object: an object that is never closed.
    private static void reportRest(Block block, int from, long line, Sink sink) {
        int open = block.text().indexOf('{', from);
        reportOther(new Gap(block, from, open < 0 ? block.text().length() : open, line), sink);
        if (open >= 0) {
            var source = new LogSource(block.file(), line + lines(block.text(), from, open));
            sink.bad(source, block.text().substring(open), new UnreadableRecord("json-cut-off").reason());
        }
    }

    private static long lines(String text, int from, int to) {
        long lines = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    /// Empty if there is none.
    static String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
