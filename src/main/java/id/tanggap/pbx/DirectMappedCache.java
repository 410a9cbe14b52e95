package id.tanggap.pbx;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A direct-mapped cache of fixed size for texts that repeat often: a new entry replaces the old one in the same slot.
/// Thread-safe, because entries are immutable.
public final class DirectMappedCache<T> {

    private static final int BITS = 12;

    private final @Nullable Entry<T>[] entries = empty();
    private final Function<String, T> answer;

    public DirectMappedCache(Function<String, T> answer) {
        this.answer = answer;
    }

    private record Entry<T>(String text, T answer) {}

    public T of(String text) {
        int slot = (text.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        var known = entries[slot];
        if (known != null && known.text.equals(text)) {
            return known.answer;
        }
        var found = answer.apply(text);
        entries[slot] = new Entry<>(text, found);
        return found;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] empty() {
        return new Entry[1 << BITS];
    }
}
