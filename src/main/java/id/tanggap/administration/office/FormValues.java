package id.tanggap.administration.office;

import id.tanggap.setting.SettingRefusedException;
import id.tanggap.web.request.FormDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a form, read strictly: what cannot be is refused with a sentence.
///
/// @param fields all values of a name, as they were sent
record FormValues(Map<String, List<String>> fields) {

    private static final int LOOKED_FOR = 100;

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// The first hundred characters of what was sent, to look for; empty if it is missing.
    String any(String name) {
        var text = all(name).stream().findFirst().orElse("");
        return text.substring(0, Math.min(LOOKED_FOR, text.length()));
    }

    /// @return empty if it is missing or blank
    String text(String name, int longest) {
        var text = all(name).stream().findFirst().orElse("");
        if (text.length() > longest) {
            throw new SettingRefusedException("settings.balai.too-long", Integer.toString(longest));
        }
        return text;
    }

    /// @return null if it is missing
    @Nullable
    Integer whole(String name, int most) {
        var text = text(name, 20);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new SettingRefusedException("settings.balai.no-number", Integer.toString(most));
        }
        return Integer.valueOf(text);
    }

    /// @throws SettingRefusedException if it is no number from `-most` to `most`
    double degrees(String name, double most) {
        var text = text(name, 30).replace(',', '.');
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?") || Math.abs(Double.parseDouble(text)) > most) {
            throw new SettingRefusedException("settings.balai.no-position");
        }
        return Double.parseDouble(text);
    }

    /// @return null if it is missing
    @Nullable
    LocalDate day(String name) {
        var text = text(name, 20);
        return text.isEmpty()
                ? null
                : FormDay.of(text).orElseThrow(() -> new SettingRefusedException("settings.areas.no-day"));
    }
}
