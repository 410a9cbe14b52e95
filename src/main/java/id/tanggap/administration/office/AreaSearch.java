package id.tanggap.administration.office;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Finds kabupaten and kota by name and code.
@Component
record AreaSearch(JurisdictionReview review) implements SettingsSearchSource {

    @Override
    public String page() {
        return OfficeConfiguration.AREAS;
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return review.units().stream()
                .filter(unit -> (unit.name() + " " + unit.code())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(limit)
                .map(unit -> new SettingsHit(unit.name(), unit.code().value(), "/settings/areas?area=" + unit.code()))
                .toList();
    }
}
