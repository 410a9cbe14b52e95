package id.tanggap.stock.reservation;

import id.tanggap.resource.site.Site;
import java.time.Instant;

/// Goods that somebody wants to have kept.
///
/// @param quantity base units, more than 0
/// @param forWhat in words, up to 300 characters
/// @param partly true: keep what there is, though it is less; false: keep nothing then
public record ReservationRequest(
        Site site, long itemId, long quantity, String forWhat, Instant expiresAt, boolean partly) {

    private static final int LONGEST_PURPOSE = 300;

    public ReservationRequest {
        forWhat = forWhat.strip();
        if (quantity <= 0 || forWhat.isEmpty() || forWhat.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("A reservation needs a quantity of 1 or more and a purpose");
        }
    }
}
