package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What makes a row of responsibilities one: its area, its programme and the day it begins.
public record AreaKey(
        RegionCode area, Programme programme, @Nullable LocalDate from) {

    private static final int PARTS = 3;

    /// `33.15/anak/2026-12-01`; with nothing after the last stroke if it holds from the beginning.
    public String text() {
        return area + "/" + programme + "/" + Objects.requireNonNullElse(from, "");
    }

    /// @return empty for text that is no key
    public static Optional<AreaKey> read(String text) {
        var parts = text.split("/", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var from = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
            var area = new RegionCode(parts[0]);
            return Programme.find(parts[1]).map(programme -> new AreaKey(area, programme, from));
        } catch (DateTimeException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
