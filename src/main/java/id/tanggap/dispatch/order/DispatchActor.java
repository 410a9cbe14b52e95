package id.tanggap.dispatch.order;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.code.Coded;
import id.tanggap.platform.code.IndonesianZone;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who changes an order, and by what way.
///
/// @param viewer null for people in the field, who have no account, and for the program
public record DispatchActor(String name, @Nullable Viewer viewer, Way way) {

    /// The codes are in the database.
    public enum Way implements Coded {
        /// A page of the command center.
        DESK,
        /// The answer to a text.
        TEXT,
        /// The page of a delivery.
        PHONE,
        PROGRAM
    }

    public static final DispatchActor PROGRAM = new DispatchActor("system", null, Way.PROGRAM);

    public static DispatchActor desk(Viewer viewer) {
        return new DispatchActor(viewer.name(), viewer, Way.DESK);
    }

    public @Nullable Long userId() {
        return viewer == null ? null : viewer.userId();
    }

    /// In whose name stock moves: their own, else their name by the authority of who gave the order.
    public Viewer keeper(Role giver) {
        return Objects.requireNonNullElseGet(
                viewer, () -> new Viewer(null, name, giver, null, IndonesianZone.NATIONAL, Locale.of("id")));
    }
}
