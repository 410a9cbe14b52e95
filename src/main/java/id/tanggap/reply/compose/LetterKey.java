package id.tanggap.reply.compose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which letter or text: what it is about, by which channel and in which language.
///
/// @param event `acknowledged`, `answered` …
/// @param channel `email`, `sms` or `whatsapp`
/// @param language `id` or `en`
public record LetterKey(String event, String channel, String language) {

    public static final List<String> CHANNELS = List.of("email", "sms", "whatsapp");
    public static final List<String> LANGUAGES = List.of("id", "en");

    private static final Pattern CODE = Pattern.compile("([a-z][a-z-]{0,40})\\.(email|sms|whatsapp)\\.(id|en)");

    /// @return empty if the code names no letter that could be
    public static Optional<LetterKey> parse(String code) {
        var parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new LetterKey(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /// As its file is named, without the ending.
    public String code() {
        return event + "." + channel + "." + language;
    }

    public boolean isEmail() {
        return channel.equals("email");
    }
}
