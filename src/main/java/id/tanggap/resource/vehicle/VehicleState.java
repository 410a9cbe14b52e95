package id.tanggap.resource.vehicle;

import java.util.Arrays;
import java.util.Locale;

/// Whether a vehicle can be used. The codes are in the database.
public enum VehicleState {
    READY,
    IN_USE,
    REPAIR,
    OUT_OF_USE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no state has this code
    public static VehicleState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a vehicle has the code '" + code + "'"));
    }
}
