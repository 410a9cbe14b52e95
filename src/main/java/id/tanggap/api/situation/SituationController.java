package id.tanggap.api.situation;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import id.tanggap.situation.IncidentPictures;
import id.tanggap.situation.SurroundingsReader;
import id.tanggap.situation.view.SurroundingsView;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Surroundings and pictures for programs.
@RestController
@Tag(name = "Situation")
class SituationController {

    private static final int MOST_RINGS = 10;

    private final SurroundingsReader surroundings;
    private final Incidents incidents;
    private final IncidentPictures pictures;
    private final StockItems items;

    SituationController(
            SurroundingsReader surroundings, Incidents incidents, IncidentPictures pictures, StockItems items) {
        this.surroundings = surroundings;
        this.incidents = incidents;
        this.pictures = pictures;
        this.items = items;
    }

    @GetMapping("/api/v1/near")
    @Operation(
            summary = "Balai, sites, people and stock around a point",
            description = "km names the rings in kilometres, such as 50,100,200 (the default); a ring counts what is in"
                    + " the smaller ones too. Times are estimates; assumption says how they are made.")
    SurroundingsView near(
            @RequestParam double lat,
            @RequestParam double lon,
            @RequestParam(defaultValue = "50,100,200") List<Double> km) {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "lat is from -90 to 90 and lon from -180 to 180, WGS84");
        }
        if (km.isEmpty()
                || km.size() > MOST_RINGS
                || !km.stream().allMatch(ring -> ring != null && SurroundingsReader.isRing(ring))) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "km is one to ten numbers, each more than 0 and at most 2000");
        }
        return SurroundingsView.of(surroundings.around(new GeoPoint(lat, lon), SurroundingsReader.rings(km)), items());
    }

    @GetMapping("/api/v1/incidents/{code}/picture")
    @Operation(
            summary = "The picture of an incident",
            description = "Tickets by place and clock, as far as the program may see them, and what is near.")
    PictureJson picture(@PathVariable String code, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        return IncidentCode.parse(code)
                .flatMap(incidents::find)
                .map(incident -> PictureJson.of(pictures.of(incident, viewer), items()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such incident"));
    }

    private Map<Long, StockItem> items() {
        return items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
    }
}
