package id.tanggap.hazard.cap.message;

import org.jspecify.annotations.Nullable;

/// When an event is: each null if not said.
///
/// @param effective from when the words hold; the time of sending if not said
/// @param onset when the event is expected to begin
/// @param expires when the words stop to hold
public record CapPeriod(
        @Nullable CapTime effective,
        @Nullable CapTime onset,
        @Nullable CapTime expires) {}
