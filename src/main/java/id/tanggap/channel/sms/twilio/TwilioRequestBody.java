package id.tanggap.channel.sms.twilio;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The parameters in a request's body.
///
/// A name may occur twice in a form. Twilio signs its values without repetition and in sorted order, so their
/// original order is not signed: here, too, they are a sorted set. A JSON object with a repeated name is unreadable.
final class TwilioRequestBody {

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private TwilioRequestBody() {}

    static Optional<SortedMap<String, SortedSet<String>>> form(byte[] body) {
        return text(body).flatMap(TwilioRequestBody::form);
    }

    private static Optional<SortedMap<String, SortedSet<String>>> form(String body) {
        SortedMap<String, SortedSet<String>> parameters = new TreeMap<>();
        try {
            for (var pair : body.split("&", -1)) {
                var at = pair.indexOf('=');
                var name = decoded(at < 0 ? pair : pair.substring(0, at));
                if (!name.isEmpty()) {
                    parameters
                            .computeIfAbsent(name, unused -> new TreeSet<>())
                            .add(at < 0 ? "" : decoded(pair.substring(at + 1)));
                }
            }
            return Optional.of(parameters);
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
    }

    /// One value for each name: of several, the first in order.
    static Map<String, String> single(SortedMap<String, SortedSet<String>> form) {
        var single = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> single.put(name, values.getFirst()));
        return single;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /// Values that are no text are written as they are in the JSON.
    static Optional<Map<String, String>> json(byte[] body) {
        try {
            var root = STRICT.readTree(body);
            if (!root.isObject()) {
                return Optional.empty();
            }
            var parameters = new LinkedHashMap<String, String>();
            root.properties().forEach(entry -> parameters.put(entry.getKey(), written(entry.getValue())));
            return Optional.of(parameters);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static String written(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
