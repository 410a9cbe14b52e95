package id.tanggap.reporter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a reporter's name and addresses out of a text, for those to whom they stay unnamed. What else in the text
/// gives them away, it cannot know.
public final class NameRedaction {

    private static final String GONE = "•••";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]{3,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ().\\-]{5,18}\\d");
    private static final int TELLING_DIGITS = 8;

    /// Parts of names that are said of everybody.
    private static final Set<String> NOBODYS = Set.of("ibu", "bapak", "pak", "bin", "binti", "dan", "mas", "mbak");

    private final List<Pattern> words;
    private final Set<String> numbers;

    private NameRedaction(List<Pattern> words, Set<String> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /// @param points values of contact points
    public static NameRedaction of(@Nullable String name, Collection<String> points) {
        var words = new ArrayList<Pattern>();
        points.stream().filter(point -> point.contains("@")).forEach(mail -> words.add(whole(mail)));
        if (name != null) {
            WORD.matcher(name)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !NOBODYS.contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(word -> words.add(whole(word)));
        }
        return new NameRedaction(
                List.copyOf(words),
                points.stream()
                        .filter(point -> !point.contains("@"))
                        .map(NameRedaction::telling)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Pattern whole(String text) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(text) + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Numbers are written with and without country code: their end is the same.
    private static String telling(String number) {
        var digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
    }

    public String mask(String text) {
        var masked = text;
        for (var word : words) {
            masked = word.matcher(masked).replaceAll(GONE);
        }
        return numbers.isEmpty()
                ? masked
                : NUMBER.matcher(masked)
                        .replaceAll(found -> numbers.contains(telling(found.group())) ? GONE : found.group());
    }

    /// As `mask`; null stays null.
    public @Nullable String maskIfAny(@Nullable String text) {
        return text == null ? null : mask(text);
    }
}
