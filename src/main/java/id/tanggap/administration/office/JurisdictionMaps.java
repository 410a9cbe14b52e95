package id.tanggap.administration.office;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.map.MapView;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The map of responsibilities: balai as points; the kabupaten and kota are coloured by `js/settings-areas.js` with
/// `units`.
@Component
class JurisdictionMaps {

    static final String SOURCE = "/settings/areas/map";

    private static final int TONES = 12;
    private static final double AROUND_KM = 90;

    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final JurisdictionReview review;
    private final MapViews maps;

    JurisdictionMaps(BalaiDirectory balais, Gazetteer gazetteer, JurisdictionReview review, MapViews maps) {
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.review = review;
        this.maps = maps;
    }

    /// A kabupaten or kota as it is coloured.
    ///
    /// @param tone number of a colour; -1 while nobody answers
    record Unit(String code, String name, String balai, int tone) {}

    List<Unit> units(Programme programme, PageReader reader) {
        var order = balais.all().stream().map(Balai::code).toList();
        return review.answers(programme).entrySet().stream()
                .map(answer -> new Unit(
                        answer.getKey().code().value(),
                        answer.getKey().name(),
                        answer.getValue()
                                .map(code -> reader.balai(code.value()))
                                .orElseGet(() -> reader.text("settings.areas.nobody")),
                        answer.getValue().map(code -> tone(order, code)).orElse(-1)))
                .toList();
    }

    private static int tone(List<BalaiCode> order, BalaiCode code) {
        return order.indexOf(code) % TONES;
    }

    /// @param areas what is being changed: the map begins there; empty for the whole country
    MapView view(List<RegionCode> areas, PageReader reader) {
        return maps.of(
                SOURCE + (areas.isEmpty() ? "" : "?area=" + areas.getFirst()),
                reader.text("settings.areas.map"),
                document(areas.stream().limit(1).toList(), reader),
                reader);
    }

    MapDocument document(List<RegionCode> around, PageReader reader) {
        var points = balais.all().stream()
                .filter(Balai::open)
                .map(balai -> MapFeature.at(balai.position(), balai.name())
                        .withText(balai.town())
                        .withHref("/settings/balai/" + balai.code()))
                .toList();
        var layers = List.of(MapLayer.of(MapLayerKind.BALAI, reader.text("settings.areas.balai"), points));
        var centres = around.stream()
                .flatMap(code -> gazetteer.find(code).stream())
                .map(Region::centre)
                .toList();
        return centres.isEmpty() ? MapDocument.of(layers) : MapDocument.around(centres, AROUND_KM, layers);
    }
}
