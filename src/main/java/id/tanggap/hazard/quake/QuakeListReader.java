package id.tanggap.hazard.quake;

import id.tanggap.taxonomy.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the agency's lists, `{"Infogempa":{"gempa":…}}`, where `gempa` is one record or an array of records. Never
/// throws on content: what is no list is a problem (behind a failing server it is often a page in HTML), and a broken
/// record does not stop the others.
public final class QuakeListReader {

    /// The lists have up to 15 records and 10 KiB.
    public static final int LARGEST = 1024 * 1024;

    private static final int MOST_RECORDS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuakeListReader() {}

    public static QuakeList read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return unreadable("list-too-large", Integer.toString(LARGEST / 1024));
        }
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            return unreadable("list-empty");
        }
        if (text.startsWith("<")) {
            return unreadable("list-html");
        }
        try {
            return records(JSON.readTree(text));
        } catch (JacksonException e) {
            return unreadable("list-broken");
        }
    }

    private static QuakeList unreadable(String key, String... args) {
        return new QuakeList(List.of(), List.of(Reason.of("reason.hazard." + key, args)));
    }

    private static QuakeList records(JsonNode root) {
        var quakes = root.isArray() ? root : root.path("Infogempa").path("gempa");
        if (quakes.isObject()) {
            return read(List.of(quakes));
        }
        if (!quakes.isArray()) {
            return unreadable("list-other");
        }
        return read(quakes.valueStream().limit(MOST_RECORDS).toList());
    }

    private static QuakeList read(List<JsonNode> records) {
        var reports = new ArrayList<QuakeReport>();
        var problems = new ArrayList<Reason>();
        for (int i = 0; i < records.size(); i++) {
            try {
                reports.add(QuakeRecordReader.read(records.get(i)));
            } catch (UnreadableQuakeException e) {
                problems.add(Reason.of("reason.hazard.record-" + e.getMessage(), Integer.toString(i + 1)));
            }
        }
        return new QuakeList(reports, problems);
    }
}
