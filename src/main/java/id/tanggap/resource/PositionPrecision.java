package id.tanggap.resource;

import java.util.Locale;

/// What a position is of: the thing itself, or only a larger place that it lies in. From exact to rough.
public enum PositionPrecision {
    BUILDING,
    VILLAGE,
    TOWN,
    AREA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no precision has this code
    public static PositionPrecision of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
