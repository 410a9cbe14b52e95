package id.tanggap.intake.ledger;

/// An arrival is kept: the source may be told.
///
/// @param isNew false if it was received before
public record LedgerReceipt(long inboundId, boolean isNew) {}
