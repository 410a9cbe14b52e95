package id.tanggap.resource;

import id.tanggap.platform.code.Coded;

/// What a position is of: the thing itself, or only a larger place that it lies in. From exact to rough.
public enum PositionPrecision implements Coded {
    BUILDING,
    VILLAGE,
    TOWN,
    AREA;

    /// @throws IllegalArgumentException if no precision has this code
    public static PositionPrecision of(String code) {
        return Coded.of(PositionPrecision.class, code);
    }
}
