package id.tanggap.resource.vehicle;

import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// That a vehicle was sent and came back; part of the caller's transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VehicleMissions {

    private final VehicleStore store;
    private final ResourceHistory history;

    VehicleMissions(VehicleStore store, ResourceHistory history) {
        this.store = store;
        this.history = history;
    }

    /// @param whereabouts where it goes
    public void sent(long vehicleId, String whereabouts) {
        store.locked(vehicleId).ifPresent(vehicle -> write(vehicle, VehicleState.IN_USE, whereabouts));
    }

    /// It is ready again at its site. One that was taken out of use meanwhile stays so.
    public void returned(long vehicleId) {
        store.locked(vehicleId)
                .filter(vehicle -> vehicle.about().state() == VehicleState.IN_USE)
                .ifPresent(vehicle -> write(vehicle, VehicleState.READY, null));
    }

    private void write(Vehicle vehicle, VehicleState state, @Nullable String whereabouts) {
        var before = vehicle.about();
        var after = new VehicleDraft(
                before.code(),
                before.kind(),
                before.name(),
                before.site(),
                before.capacity(),
                before.payloadKg(),
                state,
                whereabouts);
        store.update(vehicle.id(), after);
        history.record(
                ResourceHistory.Of.vehicle(vehicle.id()),
                new ResourceEditor("Tanggap", null, ResourceEditor.Way.PROGRAM),
                VehicleFields.values(before),
                VehicleFields.values(after));
    }
}
