package id.tanggap.stock;

import org.jspecify.annotations.Nullable;

/// On what ground goods leave that need the regional head's declaration of emergency.
public sealed interface ReleaseGround {

    /// Goods that are free to leave need no ground.
    record None() implements ReleaseGround {}

    /// @param document number and date of the declaration
    record Declaration(String document) implements ReleaseGround {}

    /// Somebody of a role that may decides without a declaration; on record with their name.
    record Overridden(String reason) implements ReleaseGround {}

    ReleaseGround NONE = new None();

    /// As stored, without its note; null for none.
    static @Nullable String code(ReleaseGround ground) {
        return switch (ground) {
            case None none -> null;
            case Declaration declaration -> "declaration";
            case Overridden override -> "override";
        };
    }

    /// The document or the reason; null for none.
    static @Nullable String note(ReleaseGround ground) {
        return switch (ground) {
            case None none -> null;
            case Declaration declaration -> declaration.document();
            case Overridden override -> override.reason();
        };
    }
}
