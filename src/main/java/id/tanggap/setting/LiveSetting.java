package id.tanggap.setting;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a room has read of its settings; always as it was after the last change that reached this node. Safe for many
/// threads: whoever needs two values that belong together calls `get` once.
public final class LiveSetting<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final Set<String> kinds;
    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private volatile T value;

    LiveSetting(Supplier<T> source, Set<String> kinds) {
        this.source = source;
        this.kinds = kinds;
        this.value = source.get();
    }

    @Override
    public T get() {
        return value;
    }

    /// @param listener called after each change, on the thread that noticed it
    public void onChange(Consumer<T> listener) {
        listeners.add(listener);
    }

    boolean isOneOf(Set<String> changed) {
        return kinds.stream().anyMatch(changed::contains);
    }

    void load() {
        var loaded = source.get();
        value = loaded;
        listeners.forEach(listener -> listener.accept(loaded));
    }
}
