package id.tanggap.twilio;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `application/x-www-form-urlencoded`, of bodies and queries.
final class Form {

    private Form() {}

    static Map<String, String> read(@Nullable String text) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : (text == null ? "" : text).split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                values.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return values;
    }

    static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
