package id.tanggap.stock.reservation;

import id.tanggap.taxonomy.Reason;

/// What became of a wish to reserve.
public sealed interface ReservationOutcome {

    /// @param allocation which lots it holds, and what is missing of the wish
    /// @param repeated it was made before with the same client key; nothing changed now
    record Reserved(long id, FefoAllocation allocation, boolean repeated) implements ReservationOutcome {}

    /// There is not enough; nothing is reserved.
    ///
    /// @param possible what could be reserved, and what is missing
    record TooLittle(FefoAllocation possible) implements ReservationOutcome {}

    record Refused(Reason reason) implements ReservationOutcome {}
}
