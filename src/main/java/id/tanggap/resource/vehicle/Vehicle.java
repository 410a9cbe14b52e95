package id.tanggap.resource.vehicle;

import id.tanggap.balai.BalaiCode;
import id.tanggap.resource.Confirmation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A vehicle or a piece of equipment.
///
/// @param siteName of the site where it belongs
/// @param balai that keeps that site; null for the ministry itself
/// @param invented made by the demo, never a real one
public record Vehicle(
        long id,
        VehicleDraft about,
        String siteName,
        @Nullable BalaiCode balai,
        @Nullable Confirmation confirmation,
        boolean invented) {

    public boolean stale(Instant now) {
        return confirmation == null || confirmation.stale(now);
    }
}
