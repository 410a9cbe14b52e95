package id.tanggap.situation;

import id.tanggap.resource.person.PersonKind;
import id.tanggap.resource.vehicle.VehicleKind;
import id.tanggap.stock.balance.SiteItem;
import java.util.List;
import java.util.Map;

/// What a site has ready to go.
///
/// @param people on duty or resting, who have their base there
/// @param vehicles ready
/// @param stock that can be given out, most first
public record SiteContents(Map<PersonKind, Integer> people, Map<VehicleKind, Integer> vehicles, List<SiteItem> stock) {

    public boolean isEmpty() {
        return people.isEmpty() && vehicles.isEmpty() && stock.isEmpty();
    }
}
