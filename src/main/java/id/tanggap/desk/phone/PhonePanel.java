package id.tanggap.desk.phone;

import id.tanggap.phone.callback.Callbacks;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The telephone in the page layout: the number of owed callbacks and the ringing call. Read only when a template
/// needs it, because page fragments do not show it.
public final class PhonePanel {

    static final PhonePanel NONE = new PhonePanel(() -> new Callbacks.Owed(0, 0, 0), () -> null);

    private final Supplier<Callbacks.Owed> owed;
    private final Supplier<@Nullable Ring> ring;

    PhonePanel(Supplier<Callbacks.Owed> owed, Supplier<@Nullable Ring> ring) {
        this.owed = owed;
        this.ring = ring;
    }

    /// Whether this viewer answers calls at all.
    public boolean isShown() {
        return this != NONE;
    }

    public Callbacks.Owed getOwed() {
        return owed.get();
    }

    public @Nullable Ring getRing() {
        return ring.get();
    }

    /// The call that rings or is answered at the viewer's extension.
    ///
    /// @param since epoch milliseconds of its start
    public record Ring(
            long call,
            boolean talking,
            long since,
            @Nullable String queue,
            boolean urgent,
            String outcomeText,
            CallerCard caller) {}
}
