package id.tanggap.reply.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The placeholders of texts that are edited in the browser: `{{name}}` for a value, `{{#name}}…{{/name}}` for words
/// that are said only if there is one, `{{^name}}…{{/name}}` only if there is none. A part of Mustache, read by this
/// class alone: nothing in it can call, include or read anything. Values are never read for placeholders. Linear in the
/// length of the text.
public final class PlaceholderSyntax {

    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([#^/]?)([a-z][a-z-]*)\\}\\}(?!\\})");

    /// A line with nothing but the beginning or end of a condition leaves no empty line.
    private static final Pattern ALONE =
            Pattern.compile("(?m)^[ \\t]*(\\{\\{[#^/][a-z][a-z-]*\\}\\})[ \\t]*(?:\\n|\\z)");

    private PlaceholderSyntax() {}

    private record Section(String name, boolean shown) {}

    /// What a text that was found free of mistakes says; a name without a value says nothing.
    static String fill(String text, Map<String, String> values) {
        var template = ALONE.matcher(text.replace("\r\n", "\n")).replaceAll("$1");
        var filled = new StringBuilder();
        Deque<Section> open = new ArrayDeque<>();
        var from = 0;
        for (var tag : tags(template)) {
            if (isShown(open)) {
                filled.append(template, from, tag.start());
            }
            from = tag.end();
            apply(tag, values, open, filled);
        }
        return isShown(open) ? filled.append(template, from, template.length()).toString() : filled.toString();
    }

    private static void apply(MatchResult tag, Map<String, String> values, Deque<Section> open, StringBuilder filled) {
        var value = values.getOrDefault(tag.group(2), "");
        switch (tag.group(1)) {
            case "#" -> open.push(new Section(tag.group(2), isShown(open) && !value.isEmpty()));
            case "^" -> open.push(new Section(tag.group(2), isShown(open) && value.isEmpty()));
            case "/" -> open.poll();
            default -> {
                if (isShown(open)) {
                    filled.append(value);
                }
            }
        }
    }

    private static boolean isShown(Deque<Section> open) {
        return open.isEmpty() || open.getFirst().shown();
    }

    private static List<MatchResult> tags(String text) {
        return TAG.matcher(text).results().toList();
    }

    /// The names of a text, in order.
    public static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        tags(text).forEach(tag -> names.add(tag.group(2)));
        return names;
    }

    /// How many placeholders and conditions a text has.
    public static int count(String text) {
        return tags(text).size();
    }

    /// The first part in double braces that is none of the three forms.
    public static Optional<String> unreadable(String text) {
        var rest = TAG.matcher(text).replaceAll(" ");
        var at = rest.indexOf("{{") >= 0 ? rest.indexOf("{{") : rest.indexOf("}}");
        return at < 0
                ? Optional.empty()
                : Optional.of(rest.substring(at, Math.min(rest.length(), at + 30))
                        .lines()
                        .findFirst()
                        .orElse("{{"));
    }

    /// The first condition that is not ended in order, or ends without a beginning.
    public static Optional<String> unbalanced(String text) {
        Deque<String> open = new ArrayDeque<>();
        for (var tag : tags(text)) {
            if (tag.group(1).equals("/")) {
                if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
                    return Optional.of(tag.group());
                }
            } else if (!tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("{{#" + open.getFirst() + "}}");
    }
}
