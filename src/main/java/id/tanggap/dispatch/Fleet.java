package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.resource.person.Missions;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.vehicle.Vehicle;
import id.tanggap.resource.vehicle.VehicleMissions;
import id.tanggap.resource.vehicle.VehicleState;
import id.tanggap.resource.vehicle.Vehicles;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The vehicles and the people of an order as the rosters know them: sent, and back. Part of the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Fleet {

    private final OrderRows orders;
    private final Vehicles vehicles;
    private final VehicleMissions vehicleMissions;
    private final People people;
    private final Missions missions;
    private final Clock clock;

    Fleet(
            OrderRows orders,
            Vehicles vehicles,
            VehicleMissions vehicleMissions,
            People people,
            Missions missions,
            Clock clock) {
        this.orders = orders;
        this.vehicles = vehicles;
        this.vehicleMissions = vehicleMissions;
        this.people = people;
        this.missions = missions;
        this.clock = clock;
    }

    /// The vehicle serves this order from now on.
    void take(DispatchOrder order, long vehicleId) {
        var ready = vehicles.find(vehicleId)
                .map(Vehicle::about)
                .filter(vehicle -> vehicle.state() == VehicleState.READY)
                .orElseThrow(() -> because("refused.dispatch.vehicle"));
        if (!orders.addVehicle(order.id(), vehicleId)) {
            throw because("refused.dispatch.vehicle-busy", ready.name());
        }
    }

    void depart(DispatchOrder order) {
        orders.vehicles(order.id())
                .forEach(vehicle -> vehicleMissions.sent(
                        vehicle.vehicleId(), order.code() + " " + order.to().name()));
    }

    void back(DispatchOrder order) {
        for (var vehicle : orders.vehicles(order.id())) {
            if (!vehicle.released()) {
                vehicleMissions.returned(vehicle.vehicleId());
            }
        }
        orders.release(order.id(), clock.instant());
    }

    Optional<Person> person(long id) {
        return people.find(id);
    }

    void sent(long personId, DispatchOrder order) {
        missions.sent(personId, order.code() + " " + order.to().name());
    }

    void rests(long personId) {
        missions.returned(personId);
    }
}
