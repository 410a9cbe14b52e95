package id.tanggap.relief;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person says is needed instead of what was computed.
///
/// @param quantity base units; null for as computed again
public record NeedEdit(String place, String item, @Nullable Long quantity, String reason, Instant at, String actor) {}
