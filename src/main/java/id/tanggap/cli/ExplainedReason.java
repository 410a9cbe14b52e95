package id.tanggap.cli;

import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reasons as JSON: each has its key, its arguments, and the sentence that they make.
final class ExplainedReason {

    private ExplainedReason() {}

    static List<Map<String, Object>> all(List<Reason> reasons, ReasonMessages sentences) {
        return reasons.stream().map(reason -> of(reason, sentences)).toList();
    }

    private static Map<String, Object> of(Reason reason, ReasonMessages sentences) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("key", reason.key());
        shown.put("args", reason.args());
        shown.put("text", sentences.say(reason));
        return shown;
    }
}
