package id.tanggap.administration.deadline;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// For which offices hours and holidays can be set: all, those of a zone, or one balai.
@Component
class OfficePlaces {

    private static final List<String> ZONES = IndonesianZone.ids();

    private final BalaiDirectory balais;

    OfficePlaces(BalaiDirectory balais) {
        this.balais = balais;
    }

    /// @param code empty for all offices
    record Place(String code, String name) {}

    List<Place> all(PageReader reader) {
        return Stream.of(
                        Stream.of(""),
                        ZONES.stream(),
                        balais.all().stream()
                                .sorted(Comparator.comparing(balai -> balai.name()))
                                .map(balai -> balai.code().value()))
                .flatMap(codes -> codes)
                .map(code -> new Place(code, name(code, reader)))
                .toList();
    }

    boolean isKnown(String code) {
        return code.isEmpty()
                || ZONES.contains(code)
                || BalaiCode.read(code).flatMap(balais::find).isPresent();
    }

    String name(String code, PageReader reader) {
        if (code.isEmpty()) {
            return reader.text("settings.hours.everywhere");
        }
        return ZONES.contains(code) ? reader.text("settings.hours.zone." + code.replace('/', '-')) : reader.balai(code);
    }
}
