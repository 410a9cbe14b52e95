package id.tanggap.stock.reservation;

import java.time.Instant;

/// Goods that a store keeps for a purpose until a time.
///
/// @param quantity what it promised, base units
/// @param held what it still holds
/// @param used what was taken of it
/// @param state `active`, `used`, `released` or `expired`; one whose time is over holds nothing, whatever this says
public record Reservation(
        long id,
        long siteId,
        long itemId,
        long quantity,
        long held,
        long used,
        String forWhat,
        Instant expiresAt,
        String state,
        String actor) {

    public boolean active(Instant now) {
        return state.equals("active") && expiresAt.isAfter(now);
    }
}
