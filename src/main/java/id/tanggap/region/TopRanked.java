package id.tanggap.region;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The best few of many ranked areas, each once. A rank is better the smaller it is and ends in the number of its
/// area.
final class TopRanked {

    static final int AREA_BITS = 20;

    private static final long AREA = (1L << AREA_BITS) - 1;

    private final long[] ranks;
    private int size;

    TopRanked(int limit) {
        ranks = new long[limit];
    }

    boolean accepts(long rank) {
        return size < ranks.length || rank < ranks[size - 1];
    }

    void add(long rank) {
        if (dropsWorse(rank & AREA, rank)) {
            int at = -Arrays.binarySearch(ranks, 0, size, rank) - 1;
            size = Math.min(size + 1, ranks.length);
            System.arraycopy(ranks, at, ranks, at + 1, size - at - 1);
            ranks[at] = rank;
        }
    }

    /// @return false if the area is there already with a rank as good
    private boolean dropsWorse(long area, long rank) {
        for (int i = 0; i < size; i++) {
            if ((ranks[i] & AREA) == area) {
                if (ranks[i] <= rank) {
                    return false;
                }
                System.arraycopy(ranks, i + 1, ranks, i, size - i - 1);
                size--;
                return true;
            }
        }
        return true;
    }

    void forEach(IntConsumer each) {
        for (int i = 0; i < size; i++) {
            each.accept((int) (ranks[i] & AREA));
        }
    }
}
