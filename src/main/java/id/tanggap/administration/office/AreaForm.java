package id.tanggap.administration.office;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.AreaEdit;
import id.tanggap.jurisdiction.JurisdictionDraft;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.setting.SettingRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form beside the map: balai, programme, first and last day and basis for one area or several.
final class AreaForm {

    private static final int MOST_AREAS = 600;
    private static final int BASIS = 300;

    private final Gazetteer gazetteer;
    private final FormValues fields;

    AreaForm(Gazetteer gazetteer, FormValues fields) {
        this.gazetteer = gazetteer;
        this.fields = fields;
    }

    /// Those that exist, also by keys of their rows; anything else is left out.
    List<RegionCode> areas() {
        var ofRows = fields.all("key").stream()
                .flatMap(key -> AreaKey.read(key).stream())
                .map(key -> key.area().value());
        return Stream.concat(fields.all("area").stream(), ofRows)
                .flatMap(code -> area(code).stream())
                .map(Region::code)
                .distinct()
                .limit(MOST_AREAS)
                .toList();
    }

    private Optional<Region> area(String code) {
        return code.matches("\\d{2}(\\.\\d{2}){0,2}")
                ? gazetteer.find(new RegionCode(code)).filter(region -> region.level() != RegionLevel.DESA)
                : Optional.empty();
    }

    Programme programme() {
        return Programme.find(fields.any("programme")).orElse(Programme.SEMUA);
    }

    /// @throws SettingRefusedException if it cannot be
    JurisdictionDraft draft(BalaiDirectory balais) {
        if (areas().isEmpty()) {
            throw new SettingRefusedException("settings.areas.no-area");
        }
        if (!fields.all("remove").isEmpty()) {
            return removal(balais);
        }
        var chosen = chosen(balais);
        var basis = fields.text("basis", BASIS);
        var period = period();
        return JurisdictionDraft.of(
                areas().stream()
                        .map(area -> new JurisdictionArea(area, programme(), period, chosen, basis.isEmpty(), basis))
                        .toList(),
                balais);
    }

    /// Takes a row away: what it lies in answers again.
    private JurisdictionDraft removal(BalaiDirectory balais) {
        var rows = areas().stream()
                .map(area -> new AreaKey(area, programme(), fields.day("from")))
                .filter(key -> balais.areas().stream().anyMatch(row -> row.key().equals(key)))
                .map(AreaEdit::removal)
                .toList();
        if (rows.isEmpty()) {
            throw new SettingRefusedException("settings.areas.no-row");
        }
        return new JurisdictionDraft(rows);
    }

    private List<BalaiCode> chosen(BalaiDirectory balais) {
        var chosen = fields.all("balai").stream()
                .flatMap(code -> BalaiCode.read(code).stream())
                .filter(code -> balais.find(code).isPresent())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw new SettingRefusedException("settings.areas.no-balai");
        }
        return chosen;
    }

    private AreaPeriod period() {
        var from = fields.day("from");
        var until = fields.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            throw new SettingRefusedException("settings.areas.ends-early");
        }
        return new AreaPeriod(from, until);
    }
}
