package id.tanggap.desk.danger;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The alerts about people in danger in the layout of every page. Read only when a template needs them, because page
/// fragments do not show them.
public final class DangerPanel {

    static final DangerPanel NONE = new DangerPanel(List::of);

    private final Supplier<List<Alert>> alerts;

    DangerPanel(Supplier<List<Alert>> alerts) {
        this.alerts = alerts;
    }

    /// Whether this viewer answers calls at all.
    public boolean isShown() {
        return this != NONE;
    }

    /// The longest waiting first.
    public List<Alert> getAlerts() {
        return alerts.get();
    }

    /// @param about null if the viewer may not see the ticket
    /// @param since "02.41"
    /// @param callback id of the proposed callback; null if no number is known
    /// @param action address that the button posts to
    public record Alert(
            long id,
            @Nullable About about,
            String since,
            @Nullable Long callback,
            String action) {}

    /// @param kind "bunuh diri"
    /// @param number of the ticket, digits only
    public record About(String kind, String number, String grouped, String subject) {}
}
