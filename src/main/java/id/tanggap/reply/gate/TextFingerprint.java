package id.tanggap.reply.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 64 bits of SHA-256 by which near-identical texts are recognised: only words count, no case, no signs, nothing that
/// has a digit in it.
final class TextFingerprint {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@.+_-]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}.-]+");
    private static final int FEWEST = 5;
    private static final int MOST = 200;
    private static final int LONGEST = 20_000;

    private TextFingerprint() {}

    /// @return empty for fewer than five words: "terima kasih" is everybody's
    static OptionalLong of(String text) {
        var start = text.substring(0, Math.min(text.length(), LONGEST));
        var words = BETWEEN.splitAsStream(Normalizer.normalize(start, Normalizer.Form.NFKC))
                .filter(word -> WORD.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[.-]", ""))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        return words.size() < FEWEST
                ? OptionalLong.empty()
                : OptionalLong.of(hash(words.stream().collect(Collectors.joining(" "))));
    }

    /// 64 bits of SHA-256.
    static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
