package id.tanggap.desk.timeline;

import id.tanggap.web.wording.PageReader;
import java.util.Map;

/// Timeline texts for calls and for messages that did not arrive.
final class CallEventFormatter {

    private CallEventFormatter() {}

    /// "Pelapor menelepon, bicara 3 m 12 d · Sari".
    static String summary(Map<String, Object> data, PageReader reader) {
        var seconds = data.get("seconds") instanceof Number number ? number.longValue() : 0;
        return reader.text(
                seconds > 0 ? "event.call.talked" : "event.call.vain",
                reader.text("event.call." + data.getOrDefault("direction", "unknown")),
                reader.callDuration(seconds),
                data.getOrDefault("agent", ""));
    }

    /// Why a message did not arrive.
    static String failure(Map<String, Object> data, PageReader reader) {
        var code = String.valueOf(data.getOrDefault("code", ""));
        return code.isEmpty() ? reason(String.valueOf(data.getOrDefault("reason", "")), reader) : code(code, reader);
    }

    /// Our own reasons have translations; those of providers are shown as they are.
    static String reason(String reason, PageReader reader) {
        return reader.textOr("delivery.reason." + reason, reason);
    }

    static String code(String code, PageReader reader) {
        return reader.textOr("delivery.code." + code, reader.text("delivery.code", code));
    }
}
