package id.tanggap.stock.balance;

/// What there is of one item in many stores; all in base units.
///
/// @param quantity all that lies in stores, usable or not
/// @param reserved of the quantity
/// @param free can be given out: neither reserved nor expired nor damaged
/// @param inTransit on the way between stores; not in the quantity
/// @param expiring of the quantity: good, and its last day of use is within 30 days
/// @param unusable of the quantity: expired or damaged
/// @param stores that have some
/// @param belowMinimum stores that have less than their minimum level
public record ItemLevel(
        long itemId,
        long quantity,
        long reserved,
        long free,
        long inTransit,
        long expiring,
        long unusable,
        int stores,
        int belowMinimum) {}
