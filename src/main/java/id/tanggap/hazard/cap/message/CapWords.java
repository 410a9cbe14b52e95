package id.tanggap.hazard.cap.message;

import org.jspecify.annotations.Nullable;

/// The words of a message for people: each null if not said.
public record CapWords(
        @Nullable String senderName,
        @Nullable String headline,
        @Nullable String description,
        @Nullable String instruction,
        @Nullable String web,
        @Nullable String contact) {}
