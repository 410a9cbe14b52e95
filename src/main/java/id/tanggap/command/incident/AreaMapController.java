package id.tanggap.command.incident;

import id.tanggap.web.map.MapDocument;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The document of the map in the form of an incident.
@Controller
class AreaMapController {

    private final AreaMaps maps;

    AreaMapController(AreaMaps maps) {
        this.maps = maps;
    }

    /// @param places codes of areas
    @GetMapping("/incidents/new/map.json")
    ResponseEntity<MapDocument> map(@RequestParam(defaultValue = "") List<String> places, ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(maps.document(places, request.reader()));
    }
}
