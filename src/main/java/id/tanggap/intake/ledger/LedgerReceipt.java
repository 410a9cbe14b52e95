package id.tanggap.intake.ledger;

/// The item is kept and may be acknowledged to its source.
///
/// @param isNew false if it was received before
public record LedgerReceipt(long inboundId, boolean isNew) {}
