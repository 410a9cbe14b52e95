package id.tanggap.stock.balance;

/// What there is of one item at most so many metres from a point: usable goods only, in base units.
///
/// @param metres the ring; a larger ring contains the smaller ones
/// @param expiring of the quantity: its last day of use is within 30 days
/// @param stores that have some
public record ItemWithin(long itemId, int metres, long quantity, long reserved, long expiring, int stores) {}
