package id.tanggap.hazard.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists in one element: separated by whitespace, in double quotes where they contain whitespace themselves.
final class CapGroups {

    private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private CapGroups() {}

    static List<String> split(@Nullable String text) {
        var items = new ArrayList<String>();
        if (text != null) {
            var matcher = ITEM.matcher(text);
            while (matcher.find()) {
                var quoted = matcher.group(1);
                items.add(quoted == null ? matcher.group(2) : quoted);
            }
        }
        return List.copyOf(items);
    }

    static String join(List<String> items) {
        return items.stream()
                .map(item -> item.isEmpty() || item.chars().anyMatch(Character::isWhitespace) ? '"' + item + '"' : item)
                .collect(Collectors.joining(" "));
    }
}
