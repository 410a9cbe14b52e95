package id.tanggap.ticket.resolution;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a citizen replies to the question whether the problem is solved: SUDAH, BELUM, or something else.
///
/// When unsure it is something else, and that reopens the ticket: only a short, plain yes or short thanks confirm.
public enum ConfirmationReply {
    DONE,
    NOT_YET,
    OTHER;

    /// How long after the end a BELUM reopens the ticket with the same owner.
    public static final Duration WINDOW = Duration.ofDays(14);

    private static final Set<String> NO =
            Set.of("belum blm blom blum belom no not nope tidak tdk gak ga nggak ngga enggak masih msh".split(" "));
    private static final Set<String> YES =
            Set.of(("sudah sdh udah udh dah selesai yes ya iya done beres ok oke solved terima terimakasih "
                            + "trimakasih makasih mksh trims alhamdulillah thanks thank thx")
                    .split(" "));
    private static final Set<String> BUT =
            Set.of("tapi", "tetapi", "tp", "namun", "but", "hanya", "kok", "kenapa", "kapan", "lama");
    private static final int A_FEW_WORDS = 8;
    private static final int SIGNATURE_WORDS = 20;

    public static ConfirmationReply of(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return OTHER;
        }
        var words = words(lines.getFirst());
        if (words.isEmpty()) {
            return OTHER;
        }
        if (NO.contains(words.getFirst()) || saysNoSoon(words)) {
            return NOT_YET;
        }
        return YES.contains(words.getFirst()) && isShort(words, lines) && !hasDoubt(lines) ? DONE : OTHER;
    }

    /// "maaf belum pak", "mohon maaf, belum": the word is among the first four.
    private static boolean saysNoSoon(List<String> words) {
        return words.size() <= A_FEW_WORDS
                && words.stream().limit(4).anyMatch(word -> word.equals("belum") || word.equals("blm"));
    }

    private static boolean isShort(List<String> words, List<String> lines) {
        var rest = lines.stream().skip(1).mapToInt(line -> words(line).size()).sum();
        return words.size() <= A_FEW_WORDS && rest <= SIGNATURE_WORDS;
    }

    private static boolean hasDoubt(List<String> lines) {
        return lines.stream()
                .flatMap(line -> words(line).stream())
                .anyMatch(word -> NO.contains(word) || BUT.contains(word) || word.equals("?"));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).replace("?", " ? ").split("[^\\p{L}\\d?]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
