package id.tanggap.stock.balance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one store has of one item; in base units.
///
/// @param free can be given out: neither reserved nor expired nor damaged
/// @param unusable of the quantity: expired or damaged
/// @param minimum 0 if none is set
/// @param firstExpiry the first last day of use among its good lots; null if none expires
public record SiteLevel(
        long siteId,
        String siteCode,
        String siteName,
        long itemId,
        long quantity,
        long reserved,
        long free,
        long unusable,
        long minimum,
        @Nullable LocalDate firstExpiry) {

    public boolean belowMinimum() {
        return quantity - unusable < minimum;
    }
}
