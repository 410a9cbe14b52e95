package id.tanggap.incident.proposal;

import id.tanggap.incident.IncidentTypes;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Suggests names: "Banjir di Undaan, Kabupaten Kudus". In Indonesian, the language of the operation.
@Component
public class ProposalNames {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final int KABKOTA = 5;

    private final Gazetteer gazetteer;

    ProposalNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// @param type code of the type
    public String of(String type, RegionCode place) {
        return IncidentTypes.shipped().label(type, INDONESIAN) + " di " + place(place);
    }

    /// The name of a place with its kabupaten or kota; its code if the gazetteer does not know it.
    public String place(RegionCode code) {
        var name = gazetteer.find(code).map(Region::name).orElse(code.value());
        return code.value().length() <= KABKOTA
                ? name
                : name + ", " + place(new RegionCode(code.value().substring(0, KABKOTA)));
    }
}
