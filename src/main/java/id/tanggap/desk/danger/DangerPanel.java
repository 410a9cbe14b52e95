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

    /// @param kind "Bunuh diri"
    /// @param number of the ticket, digits only
    /// @param since "3 menit"
    /// @param callback id of the proposed callback; null if no number is known
    public record Alert(
            long id,
            String kind,
            String number,
            String grouped,
            String subject,
            String since,
            @Nullable Long callback) {}
}
