package id.tanggap.command.picture;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.situation.IncidentPicture;
import id.tanggap.situation.IncidentPictures;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// The picture of an incident, its parts that follow what changes, and its wall view. 404 for a code that no incident
/// has.
@Controller
class PictureController {

    private final Incidents incidents;
    private final IncidentPictures pictures;
    private final PictureViews views;
    private final PictureMaps maps;
    private final MapViews mapViews;
    private final JsonMapper json;

    PictureController(
            Incidents incidents,
            IncidentPictures pictures,
            PictureViews views,
            PictureMaps maps,
            MapViews mapViews,
            JsonMapper json) {
        this.incidents = incidents;
        this.pictures = pictures;
        this.views = views;
        this.maps = maps;
        this.mapViews = mapViews;
        this.json = json;
    }

    @GetMapping("/incidents/{code}/picture")
    String page(@PathVariable String code, ViewerRequest request, Model model) {
        fill(code, request, model);
        return "picture";
    }

    /// What surrounds the map, renewed when something has changed.
    @GetMapping("/incidents/{code}/picture/figures")
    String figures(@PathVariable String code, ViewerRequest request, Model model) {
        return parts(code, request, model, "figures");
    }

    /// For a wall of screens: no controls, readable at five metres, turns by itself.
    @GetMapping("/incidents/{code}/wall")
    String wall(@PathVariable String code, ViewerRequest request, Model model) {
        fill(code, request, model);
        return "picture-wall";
    }

    @GetMapping("/incidents/{code}/wall/figures")
    String wallFigures(@PathVariable String code, ViewerRequest request, Model model) {
        return parts(code, request, model, "slides");
    }

    @GetMapping("/incidents/{code}/picture/map.json")
    ResponseEntity<MapDocument> map(@PathVariable String code, ViewerRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(maps.of(pictures.ofMap(incident(code), request.viewer()), request.reader()));
    }

    private String parts(String code, ViewerRequest request, Model model, String fragment) {
        show(picture(code, request), request, model);
        return "fragments/picture :: " + fragment;
    }

    /// The figures bring the map's document with them: a live update is one request that reads everything once.
    private MapDocument show(IncidentPicture picture, ViewerRequest request, Model model) {
        var document = maps.of(picture, request.reader());
        model.addAttribute("picture", views.of(picture, request.reader()));
        model.addAttribute("mapDocument", json.writeValueAsString(document).replace("<", "\\u003c"));
        return document;
    }

    private void fill(String code, ViewerRequest request, Model model) {
        var picture = picture(code, request);
        var reader = request.reader();
        var document = show(picture, request, model);
        model.addAttribute(
                "map",
                mapViews.of(
                                "/incidents/" + picture.incident().code().value() + "/picture/map.json",
                                reader.text(
                                        "picture.map",
                                        picture.incident().facts().name()),
                                document,
                                reader)
                        .inlineIn("picture-document"));
    }

    private IncidentPicture picture(String code, ViewerRequest request) {
        return pictures.of(incident(code), request.viewer());
    }

    private Incident incident(String code) {
        return IncidentCode.parse(code)
                .flatMap(incidents::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
