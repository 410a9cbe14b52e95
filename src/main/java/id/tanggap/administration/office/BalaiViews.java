package id.tanggap.administration.office;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.routing.BalaiLoads;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages of balai show.
@Component
class BalaiViews {

    private static final double AROUND_KM = 12;

    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final JurisdictionReview review;
    private final BalaiLoads loads;
    private final MapViews maps;

    BalaiViews(BalaiDirectory balais, Gazetteer gazetteer, JurisdictionReview review, BalaiLoads loads, MapViews maps) {
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.review = review;
        this.loads = loads;
        this.maps = maps;
    }

    /// @param areas how many rows of responsibilities name it
    /// @param capacity null if nobody said how much it can hold
    record Row(
            Balai balai,
            String kabkota,
            int areas,
            long open,
            @Nullable Integer capacity) {}

    List<Row> rows() {
        return balais.all().stream()
                .map(balai -> new Row(
                        balai,
                        nameOf(balai),
                        areas(balai).size(),
                        loads.openTickets(balai.code()),
                        balai.profile().tickets()))
                .toList();
    }

    private String nameOf(Balai balai) {
        return gazetteer
                .find(balai.kabkota())
                .map(Region::name)
                .orElse(balai.kabkota().value());
    }

    private List<JurisdictionArea> areas(Balai balai) {
        return balais.areas().stream()
                .filter(area -> area.balai().contains(balai.code()))
                .toList();
    }

    /// The empty form.
    void fresh(PageReader reader, Model model) {
        form(BalaiFields.EMPTY, JurisdictionMaps.SOURCE, reader, model);
        model.addAttribute("fresh", true);
    }

    void form(Balai balai, PageReader reader, Model model) {
        form(BalaiFields.of(balai), "/settings/balai/" + balai.code() + "/map", reader, model);
        model.addAttribute("fresh", false);
        model.addAttribute("code", balai.code());
        model.addAttribute(
                "areas",
                areas(balai).stream().map(area -> AreaRow.of(area, reader)).toList());
    }

    private void form(BalaiFields fields, String source, PageReader reader, Model model) {
        model.addAttribute("balai", fields);
        model.addAttribute("zones", IndonesianZone.values());
        model.addAttribute("kabkotas", review.units());
        model.addAttribute("capabilities", String.join("\n", fields.profile().capabilities()));
        model.addAttribute(
                "map",
                maps.of(
                        source,
                        reader.text("settings.balai.map", fields.name()),
                        document(fields.position(), fields.name()),
                        reader));
    }

    /// Where it stands.
    static MapDocument document(GeoPoint position, String name) {
        var here = MapFeature.at(position, name);
        return MapDocument.around(
                List.of(position), AROUND_KM, List.of(MapLayer.of(MapLayerKind.BALAI, name, List.of(here))));
    }
}
