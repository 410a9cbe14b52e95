package id.tanggap.administration.office;

import id.tanggap.administration.office.AreaEditor.Choice;
import id.tanggap.administration.office.AreaEditor.Days;
import id.tanggap.administration.office.AreaEditor.Place;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the form beside the map with what holds today.
@Component
record AreaEditors(BalaiDirectory balais, Gazetteer gazetteer, JurisdictionReview review) {

    private static final int PROVINCE = 2;
    private static final int KECAMATAN = 8;

    /// @return empty if no area is chosen
    Optional<AreaEditor> of(List<RegionCode> areas, Programme programme, PageReader reader) {
        return areas.stream().findFirst().map(first -> editor(areas, first, programme, reader));
    }

    private AreaEditor editor(List<RegionCode> areas, RegionCode first, Programme programme, PageReader reader) {
        var now = balais.areaOf(first, programme, reader.now());
        var answer = review.answer(first, programme);
        var own = now.filter(row -> row.code().equals(first) && row.programme() == programme);
        return new AreaEditor(
                areas.stream()
                        .map(code -> new Place(code.value(), reader.place(code.value())))
                        .toList(),
                programme.code(),
                choices(own.map(JurisdictionArea::balai)
                        .orElseGet(() -> answer.stream().toList())),
                answer.map(code -> reader.balai(code.value())).orElse(""),
                now.map(row -> AreaRow.of(row, reader)).orElse(null),
                own.isPresent(),
                own.map(AreaEditors::days).orElse(new Days("", "", "")),
                larger(first),
                smaller(first));
    }

    /// @param chosen of a row of its own; else the one that answers now, so that no one else is meant by mistake
    private List<Choice> choices(List<BalaiCode> chosen) {
        return balais.all().stream()
                .filter(Balai::open)
                .map(balai -> new Choice(balai.code().value(), balai.name(), chosen.contains(balai.code())))
                .sorted((a, b) -> a.chosen() == b.chosen() ? a.name().compareTo(b.name()) : a.chosen() ? -1 : 1)
                .toList();
    }

    private static Days days(JurisdictionArea row) {
        return new Days(
                Objects.toString(row.period().from(), ""),
                Objects.toString(row.period().until(), ""),
                row.source());
    }

    private @Nullable Place larger(RegionCode code) {
        return code.value().length() == PROVINCE
                ? null
                : place(new RegionCode(code.value().substring(0, code.value().lastIndexOf('.'))));
    }

    private Place place(RegionCode code) {
        return new Place(code.value(), gazetteer.find(code).map(Region::name).orElse(code.value()));
    }

    private List<Place> smaller(RegionCode code) {
        var length = code.value().length() + 3;
        return gazetteer.all().stream()
                .filter(region ->
                        length <= KECAMATAN && region.code().value().length() == length && code.contains(region.code()))
                .map(region -> new Place(region.code().value(), region.name()))
                .toList();
    }
}
