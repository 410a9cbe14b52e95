package id.tanggap.relief;

import java.time.Instant;
import java.util.Set;

/// A number of people somebody has said of a place. Several stand side by side; none replaces another.
///
/// @param place code of Kemendagri
/// @param figure one of `FIGURES`
/// @param source one of `SOURCES`
/// @param saidBy whose figure it is, in words; may be empty
/// @param countedAt when it was so
/// @param at when it was entered; the same as `countedAt` in a draft
/// @param actor who entered it
public record PeopleCount(
        String place,
        String figure,
        long number,
        String source,
        String saidBy,
        Instant countedAt,
        Instant at,
        String actor) {

    public static final Set<String> FIGURES = Set.of(
            "affected", "displaced", "sheltered", "households", "under2", "under5", "women", "elderly", "disabled");

    public static final Set<String> SOURCES = Set.of("own", "government", "other", "estimate");

    private static final long MOST = 10_000_000_000L;
    private static final int LONGEST = 200;

    public PeopleCount {
        if (!FIGURES.contains(figure) || !SOURCES.contains(source)) {
            throw new IllegalArgumentException("Not a figure and source of people: " + figure + ", " + source);
        }
        if (number < 0 || number > MOST || saidBy.length() > LONGEST) {
            throw new IllegalArgumentException("A number of people is 0 to 10,000,000,000, not " + number);
        }
    }
}
