package id.tanggap.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of people and households in what a citizen wrote: "kami 7 orang mengungsi", "sekitar 1.200 jiwa", "tiga KK".
///
/// The dead, the missing and the hurt are not people to be served, and helpers are not affected: such numbers are left
/// out. Words such as "puluhan" are no numbers.
final class PeopleMentions {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("satu", 1),
            Map.entry("dua", 2),
            Map.entry("tiga", 3),
            Map.entry("empat", 4),
            Map.entry("lima", 5),
            Map.entry("enam", 6),
            Map.entry("tujuh", 7),
            Map.entry("delapan", 8),
            Map.entry("sembilan", 9),
            Map.entry("sepuluh", 10),
            Map.entry("sebelas", 11),
            Map.entry("seratus", 100));

    private static final String DIGITS = "[0-9]{1,3}(?:\\.[0-9]{3}){1,2}|[0-9]{1,6}";
    private static final String WORD = String.join("|", WORDS.keySet());
    private static final String UNIT = "orang|jiwa|pengungsi|warga|kk|kepala keluarga|anggota keluarga|keluarga";
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}0-9.,/-])(" + DIGITS + "|" + WORD
            + ")(?:\\s+(puluh|belas|ratus))?\\s*(?:(?:an|lebih|kurang)\\s+)?(" + UNIT
            + ")\\b(\\W+\\p{L}+)?(\\W+\\p{L}+)?");
    private static final Pattern VAGUE = Pattern.compile("\\b(belasan|puluhan|ratusan|ribuan)\\s+(" + UNIT + ")\\b");
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s|$)|[\\n;]");
    private static final Pattern HARMED =
            Pattern.compile("\\b(meninggal|tewas|hilang|luka|terluka|ketemu|ditemukan|petugas|relawan)\\b");

    private PeopleMentions() {}

    /// @param figure `affected`, `displaced` or `households`
    record Mention(String figure, long number) {}

    static List<Mention> of(String text) {
        var found = new ArrayList<Mention>();
        for (var sentence : SENTENCE.split(text.toLowerCase(Locale.ROOT), -1)) {
            var matcher = MENTION.matcher(sentence);
            while (matcher.find()) {
                var after = matcher.group().substring(matcher.end(3) - matcher.start());
                var number = number(matcher.group(1), matcher.group(2));
                if (number > 0 && !HARMED.matcher(after).find()) {
                    found.add(new Mention(figure(matcher.group(3), sentence), number));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Whether it speaks of tens or hundreds without a number.
    static boolean isVague(String text) {
        return VAGUE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static String figure(String unit, String sentence) {
        if (unit.equals("kk") || unit.equals("keluarga") || unit.equals("kepala keluarga")) {
            return "households";
        }
        return unit.equals("pengungsi") || sentence.contains("ngungsi") ? "displaced" : "affected";
    }

    private static long number(String said, @Nullable String times) {
        var word = WORDS.get(said);
        var number = word == null ? Long.parseLong(said.replace(".", "")) : word;
        if (times == null) {
            return number;
        }
        return switch (times) {
            case "puluh" -> number * 10;
            case "ratus" -> number * 100;
            default -> number + 10;
        };
    }
}
