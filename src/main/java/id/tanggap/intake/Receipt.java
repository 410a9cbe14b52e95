package id.tanggap.intake;

/// An arrival is kept: the source may be told.
///
/// @param isNew false if it was received before
public record Receipt(long inboundId, boolean isNew) {}
