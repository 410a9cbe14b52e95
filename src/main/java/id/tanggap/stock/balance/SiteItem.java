package id.tanggap.stock.balance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one store has of one item that can be given out.
///
/// @param quantity base units, reserved ones included
/// @param expiring of the quantity: its last day of use is within 30 days
/// @param firstExpiry the earliest of those days; null if nothing expires soon
public record SiteItem(
        long siteId,
        long itemId,
        long quantity,
        long reserved,
        long expiring,
        @Nullable LocalDate firstExpiry) {}
