package id.tanggap.pbx;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers answers for texts that come again and again, a fixed number of them: a new one takes the place of an old
/// one that falls into the same slot. Safe for threads, because an entry never changes once it is made.
final class Memo<T> {

    private static final int BITS = 12;

    private final @Nullable Entry<T>[] entries = empty();
    private final Function<String, T> answer;

    Memo(Function<String, T> answer) {
        this.answer = answer;
    }

    private record Entry<T>(String text, T answer) {}

    T of(String text) {
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
