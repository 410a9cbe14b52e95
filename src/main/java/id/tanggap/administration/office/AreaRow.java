package id.tanggap.administration.office;

import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.web.wording.PageReader;
import java.util.stream.Collectors;

/// A row of responsibilities in the reader's words.
///
/// @param key text of its `AreaKey`
/// @param programme code
/// @param state `now`, `later` or `past`: whether it holds; empty if it was not asked
record AreaRow(
        String key,
        String code,
        String name,
        String programme,
        String balai,
        String period,
        boolean provisional,
        String source,
        String state) {

    static AreaRow of(JurisdictionArea area, PageReader reader) {
        return new AreaRow(
                area.key().text(),
                area.code().value(),
                reader.place(area.code().value()),
                area.programme().code(),
                names(area, reader),
                period(area.period(), reader),
                area.provisional(),
                source(area, reader),
                "");
    }

    /// The table that ships with the program says of its rows that they are derived.
    private static String source(JurisdictionArea area, PageReader reader) {
        return area.source().equals("derived") ? reader.text("settings.areas.derived") : area.source();
    }

    AreaRow in(String state) {
        return new AreaRow(key, code, name, programme, balai, period, provisional, source, state);
    }

    static String names(JurisdictionArea area, PageReader reader) {
        return area.balai().stream().map(BalaiCode::value).map(reader::balai).collect(Collectors.joining(", "));
    }

    static String period(AreaPeriod period, PageReader reader) {
        var from = period.from();
        var until = period.until();
        if (from == null && until == null) {
            return reader.text("settings.areas.always");
        }
        if (from == null) {
            return until == null ? "" : reader.text("settings.areas.until", reader.day(until));
        }
        return until == null
                ? reader.text("settings.areas.from", reader.day(from))
                : reader.text("settings.areas.between", reader.day(from), reader.day(until));
    }

    /// How the history calls it.
    static String label(JurisdictionArea area, PageReader reader) {
        return reader.place(area.code().value()) + " · "
                + reader.text("settings.programme." + area.programme().code()) + " · " + period(area.period(), reader);
    }
}
