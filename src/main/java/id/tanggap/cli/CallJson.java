package id.tanggap.cli;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.LogSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a call as JSON for `inspect-calls`. Programs rely on the keys.
final class CallJson {

    private CallJson() {}

    static Map<String, @Nullable Object> of(Call call) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("callId", call.callId());
        view.put("startedAt", text(call.times().startedAt()));
        view.put("answeredAt", text(call.times().answeredAt()));
        view.put("endedAt", text(call.times().endedAt()));
        view.put("waitSeconds", call.times().waitSeconds());
        view.put("talkSeconds", call.times().talkSeconds());
        view.put("from", call.from().value());
        view.put("to", call.to().value());
        view.put("agent", call.agent());
        view.put("queue", call.queue());
        view.put("outcome", call.outcome().code());
        view.put("legs", legs(call));
        view.put("source", source(call.log().source()));
        view.put("direction", call.direction().code());
        view.put("recordings", call.log().recordings());
        return view;
    }

    private static Map<String, Object> source(LogSource source) {
        var view = new LinkedHashMap<String, Object>();
        view.put("file", source.file());
        view.put("line", source.line());
        return view;
    }

    private static List<Map<String, @Nullable Object>> legs(Call call) {
        return call.legs().stream().map(CallJson::leg).toList();
    }

    private static Map<String, @Nullable Object> leg(Call.Leg leg) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("agent", leg.agent());
        view.put("queue", leg.queue());
        view.put("outcome", leg.outcome().code());
        view.put("startedAt", text(leg.startedAt()));
        view.put("answeredAt", text(leg.answeredAt()));
        view.put("endedAt", text(leg.endedAt()));
        view.put("line", leg.source().line());
        return view;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
