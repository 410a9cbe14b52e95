package id.tanggap.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a text reads easily: sentences of at most 20 words, and none of the words that only offices use. Advice for
/// whoever writes; nothing is refused for it.
public final class PlainWords {

    public static final int LONGEST_SENTENCE = 20;

    private static final Pattern END = Pattern.compile("(?<!\\b(?:Yth|Prof|Dr|No|Jl))[.?!:](?=\\s|$)|\\n");
    private static final Pattern WORDS = Pattern.compile("[\\s]+");
    private static final List<String> OFFICE = List.of(
            "tenggat",
            "surel",
            "hasil:",
            "ditindaklanjuti",
            "dimaksud",
            "perihal",
            "sehubungan",
            "bahwasanya",
            "harap maklum",
            "eskalasi",
            "disposisi",
            "mekanisme",
            "regulasi",
            "verifikasi",
            "validasi");

    private PlainWords() {}

    /// The first sentence with more words.
    public static Optional<String> longSentence(String text) {
        return Arrays.stream(END.split(text, -1))
                .map(String::strip)
                .filter(sentence -> WORDS.split(sentence, -1).length > LONGEST_SENTENCE)
                .findFirst();
    }

    /// The first word of an office.
    public static Optional<String> officeWord(String text) {
        var lower = text.replace("{tenggat}", "").toLowerCase(Locale.ROOT);
        return OFFICE.stream().filter(lower::contains).findFirst();
    }
}
