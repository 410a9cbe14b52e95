package id.tanggap.administration.channel;

import id.tanggap.web.wording.PageReader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says the entries of a channel's YAML text in words, and never a secret: neither one that is kept, nor one that
/// somebody wrote into an address or an entry of their own.
final class ChannelEntryWords {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?!secret:)(\\w+)\\}");
    private static final Pattern SIGN_IN = Pattern.compile("://[^/@\\s]*@");
    private static final Pattern ASKED = Pattern.compile("([?&][^=&\\s]*=)[^&\\s]+");
    private static final Pattern SECRET = Pattern.compile("(?i)password|passwd|secret|token|credential|api-?key");

    private final PageReader reader;

    ChannelEntryWords(PageReader reader) {
        this.reader = reader;
    }

    /// @param value as it stands in the text; several lines if it is a list
    String say(ChannelField field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.isSecret()) {
            return secret(value);
        }
        return switch (field.type()) {
            case CHOICE -> reader.textOr("settings.channels.choice." + value, value);
            case DAY -> ChannelForm.day(value).map(reader::day).orElse(value);
            case TEXT, NUMBER, LINES, SECRET -> plain(value);
        };
    }

    /// Of an entry that no form knows.
    ///
    /// @param path of the entry, `smtp.greeting`
    String say(String path, String value) {
        return !value.isEmpty() && SECRET.matcher(path + " " + value).find() ? secret(value) : plain(value);
    }

    /// The name of a variable is no secret.
    private String secret(String value) {
        var variable = VARIABLE.matcher(value);
        return variable.matches()
                ? reader.text("settings.channels.history.variable", variable.group(1))
                : reader.text("settings.channels.history.kept");
    }

    private static String plain(String value) {
        return value.lines().map(ChannelEntryWords::masked).collect(Collectors.joining(", "));
    }

    /// Without what somebody signs in with, and what an address asks with.
    private static String masked(String line) {
        return ASKED.matcher(SIGN_IN.matcher(line).replaceAll("://…@")).replaceAll("$1…");
    }
}
