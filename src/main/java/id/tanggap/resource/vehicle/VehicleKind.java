package id.tanggap.resource.vehicle;

import id.tanggap.platform.code.Coded;

/// What a vehicle or a piece of equipment is. The codes are in the database; the unit of its capacity depends on it.
public enum VehicleKind implements Coded {
    FIELD_KITCHEN("meals-hour"),
    MOTOR_KITCHEN("meals-hour"),
    WATER_TANK("litres"),
    RESCUE_TRUCK("persons"),
    BOAT("persons"),
    GENERATOR("watts"),
    COMMUNICATIONS("persons");

    private final String unit;

    VehicleKind(String unit) {
        this.unit = unit;
    }

    /// Code of the unit of the capacity: `meals-hour`, `litres`, `persons`, `watts`.
    public String unit() {
        return unit;
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static VehicleKind of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("No kind of vehicle has the code '" + code + "'"));
    }
}
