package id.tanggap.administration.office;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiProfile;
import id.tanggap.platform.code.Coded;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.setting.SettingRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The form of one balai.
final class BalaiForm {

    private static final int NAME = 120;
    private static final int LINE = 300;
    private static final int MOST = 100_000;
    private static final int CAPABILITIES = 30;

    private final Gazetteer gazetteer;
    private final FormValues fields;

    BalaiForm(Gazetteer gazetteer, FormValues fields) {
        this.gazetteer = gazetteer;
        this.fields = fields;
    }

    /// @throws SettingRefusedException if a field cannot be
    Balai balai(BalaiCode code) {
        var kabkota = kabkota();
        return new Balai(
                code,
                named(),
                fields.text("town", NAME),
                kabkota.code(),
                new GeoPoint(fields.degrees("latitude", 90), fields.degrees("longitude", 180)),
                Coded.find(IndonesianZone.values(), fields.text("zone", 10))
                        .map(IndonesianZone::zone)
                        .orElse(kabkota.zone()),
                !fields.all("open").isEmpty(),
                profile());
    }

    /// The code of a new one.
    BalaiCode code() {
        return BalaiCode.read(fields.text("code", NAME).toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new SettingRefusedException("settings.balai.wrong-code"));
    }

    private String named() {
        var name = fields.text("name", NAME);
        if (name.isEmpty()) {
            throw new SettingRefusedException("settings.balai.no-name");
        }
        return name;
    }

    private Region kabkota() {
        return Optional.of(fields.text("kabkota", NAME))
                .filter(code -> code.matches("\\d{2}\\.\\d{2}"))
                .flatMap(code -> gazetteer.find(new RegionCode(code)))
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .orElseThrow(() -> new SettingRefusedException("settings.balai.no-kabkota"));
    }

    private BalaiProfile profile() {
        return new BalaiProfile(
                fields.text("address", LINE),
                fields.text("telephone", NAME),
                fields.text("email", NAME),
                fields.text("opening", LINE),
                capabilities(),
                fields.whole("tickets", MOST),
                fields.whole("people", MOST));
    }

    private List<String> capabilities() {
        return Stream.of(fields.text("capabilities", 2000).split("[\\r\\n,;]+", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .limit(CAPABILITIES)
                .toList();
    }
}
