package id.tanggap.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parts words that were typed without blanks: `tolongkamikebanjiran` → tolong, kami, banjir. Only a long word that
/// nobody knows is tried, and only if it falls into three or more known words, with at most one unknown piece such as
/// a name between them.
final class WordSplitter {

    private static final int SHORTEST = 12;
    private static final int LONGEST_PIECE = 14;
    private static final int UNKNOWN_COST = 6;

    private WordSplitter() {}

    /// The pieces, or the word alone.
    static List<String> words(String word, Vocabulary vocabulary) {
        if (word.length() < SHORTEST || vocabulary.knows(word)) {
            return List.of(word);
        }
        var pieces = cheapest(word, vocabulary);
        long known = pieces.stream().filter(vocabulary::knows).count();
        return known >= 3 && pieces.size() - known <= 1 ? pieces : List.of(word);
    }

    /// The parting with the fewest pieces, where an unknown piece costs as much as many known ones.
    private static List<String> cheapest(String word, Vocabulary vocabulary) {
        int length = word.length();
        var cost = new int[length + 1];
        var from = new int[length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE / 2);
        cost[0] = 0;
        for (int end = 2; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST_PIECE); start <= end - 2; start++) {
                var piece = word.substring(start, end);
                int price = cost[start] + price(piece, vocabulary);
                if (price < cost[end]) {
                    cost[end] = price;
                    from[end] = start;
                }
            }
        }
        return pieces(word, from);
    }

    private static int price(String piece, Vocabulary vocabulary) {
        boolean known = piece.length() <= 3
                ? vocabulary.isStopWord(piece) || vocabulary.isRoot(piece)
                : vocabulary.knows(piece);
        return known ? (piece.length() <= 3 ? 2 : 1) : UNKNOWN_COST;
    }

    private static List<String> pieces(String word, int[] from) {
        var pieces = new ArrayList<String>();
        for (int end = word.length(); end > 0; end = from[end]) {
            pieces.add(word.substring(from[end], end));
        }
        return pieces.reversed();
    }
}
