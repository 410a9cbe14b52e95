package id.tanggap.desk.correction;

import id.tanggap.region.PlaceFinder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Suggestions for the place picker, for everybody who may correct a place.
@Controller
class PlaceSearchController {

    private static final int PLACES = 8;

    private final PlaceFinder places;

    PlaceSearchController(PlaceFinder places) {
        this.places = places;
    }

    @GetMapping("/places")
    String places(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("places", places.suggest(q, PLACES));
        return "fragments/call :: places";
    }
}
