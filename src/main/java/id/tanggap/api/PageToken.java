package id.tanggap.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where a list by name goes on, as text that clients only hand back.
record PageToken(String name, long id) {

    static final PageToken START = new PageToken("", 0);

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "|" + name).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws InvalidRequestException if it is none of ours
    static PageToken read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var bar = plain.indexOf('|');
            return new PageToken(plain.substring(bar + 1), Long.parseLong(plain.substring(0, Math.max(0, bar))));
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidRequestException("after", "after must be the value of next in an earlier answer");
        }
    }
}
