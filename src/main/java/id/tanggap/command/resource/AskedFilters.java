package id.tanggap.command.resource;

import id.tanggap.platform.code.Coded;
import id.tanggap.region.RegionCode;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a list was asked for, as values and as fields of its filters.
record AskedFilters(Map<String, String> asked, PageReader reader) {

    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    /// The code that was chosen; null if nothing or nonsense was.
    <E extends Coded> @Nullable E chosen(String name, E[] values) {
        return Coded.find(values, value(name)).orElse(null);
    }

    /// A province, regency or city; empty for the whole country.
    String region() {
        var text = value("region").strip();
        return text.matches("\\d{2}(\\.\\d{2})?") ? new RegionCode(text).value() : "";
    }

    boolean onlyStale() {
        return value("stale").equals("yes");
    }

    ResourceField text(String name, String label) {
        return ResourceField.text(name, reader.text(label), value(name));
    }

    ResourceField choice(String name, String label, List<ResourceField.Option> options) {
        return ResourceField.choice(name, reader.text(label), value(name), options);
    }

    ResourceField stale() {
        return choice(
                "stale",
                "resource.confirmation",
                List.of(
                        new ResourceField.Option("", reader.text("resource.stale.any")),
                        new ResourceField.Option("yes", reader.text("resource.stale.only"))));
    }
}
