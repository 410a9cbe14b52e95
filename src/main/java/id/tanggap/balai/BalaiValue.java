package id.tanggap.balai;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A balai as the history of settings keeps it.
record BalaiValue(
        String name,
        String town,
        String kabkota,
        Position position,
        String zone,
        boolean open,
        Contact contact,
        List<String> capabilities,
        Capacity capacity) {

    record Position(double latitude, double longitude) {}

    record Contact(String address, String telephone, String email, String opening) {}

    record Capacity(@Nullable Integer tickets, @Nullable Integer people) {}

    static BalaiValue of(Balai balai) {
        var profile = balai.profile();
        return new BalaiValue(
                balai.name(),
                balai.town(),
                balai.kabkota().value(),
                new Position(balai.position().latitude(), balai.position().longitude()),
                balai.zone().getId(),
                balai.open(),
                new Contact(profile.address(), profile.telephone(), profile.email(), profile.opening()),
                profile.capabilities(),
                new Capacity(profile.tickets(), profile.people()));
    }

    Balai balai(BalaiCode code) {
        return new Balai(
                code,
                name,
                town,
                new RegionCode(kabkota),
                new GeoPoint(position.latitude(), position.longitude()),
                ZoneId.of(zone),
                open,
                new BalaiProfile(
                        contact.address(),
                        contact.telephone(),
                        contact.email(),
                        contact.opening(),
                        capabilities,
                        capacity.tickets(),
                        capacity.people()));
    }
}
