package id.tanggap.desk.timeline;

import id.tanggap.desk.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Timeline texts for calls and for messages that did not arrive.
@Component
class CallEventFormatter {

    private final Wording wording;

    CallEventFormatter(Wording wording) {
        this.wording = wording;
    }

    /// "Pelapor menelepon, bicara 3 m 12 d · Sari".
    String summary(Map<String, Object> data, Locale locale) {
        var seconds = data.get("seconds") instanceof Number number ? number.longValue() : 0;
        return wording.text(
                locale,
                seconds > 0 ? "event.call.talked" : "event.call.vain",
                wording.text(locale, "event.call." + data.getOrDefault("direction", "unknown")),
                wording.clocks(locale).callDuration(seconds),
                data.getOrDefault("agent", ""));
    }

    /// Why a message did not arrive.
    String failure(Map<String, Object> data, Locale locale) {
        var code = String.valueOf(data.getOrDefault("code", ""));
        return code.isEmpty() ? reason(String.valueOf(data.getOrDefault("reason", "")), locale) : code(code, locale);
    }

    /// Our own reasons have translations; those of providers are shown as they are.
    String reason(String reason, Locale locale) {
        return wording.textOr(locale, "delivery.reason." + reason, reason);
    }

    String code(String code, Locale locale) {
        return wording.textOr(locale, "delivery.code." + code, wording.text(locale, "delivery.code", code));
    }
}
