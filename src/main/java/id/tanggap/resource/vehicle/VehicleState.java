package id.tanggap.resource.vehicle;

import id.tanggap.platform.code.Coded;

/// Whether a vehicle can be used. The codes are in the database.
public enum VehicleState implements Coded {
    READY,
    IN_USE,
    REPAIR,
    OUT_OF_USE;

    /// @throws IllegalArgumentException if no state has this code
    public static VehicleState of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("No state of a vehicle has the code '" + code + "'"));
    }
}
