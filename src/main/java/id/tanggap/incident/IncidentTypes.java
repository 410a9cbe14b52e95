package id.tanggap.incident;

import id.tanggap.language.ShippedTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The types of incidents, from `/incident/types.tsv`. Immutable and safe for many threads.
public final class IncidentTypes {

    /// When nothing says more.
    public static final String OTHER = "lain";

    private static final IncidentTypes SHIPPED = new IncidentTypes();

    private final Map<String, IncidentType> byCode = new LinkedHashMap<>();

    private IncidentTypes() {
        for (var row : ShippedTable.read(IncidentTypes.class, "/incident/types.tsv")) {
            var words = Arrays.stream(row.get(3).split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            byCode.put(row.get(0), new IncidentType(row.get(0), row.get(1), row.get(2), words, row.get(4)));
        }
    }

    public static IncidentTypes shipped() {
        return SHIPPED;
    }

    public Optional<IncidentType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// In the order of the table.
    public List<IncidentType> all() {
        return List.copyOf(byCode.values());
    }

    /// The label of a type; its code if the table has lost it.
    public String label(String code, Locale locale) {
        return find(code).map(type -> type.label(locale)).orElse(code);
    }

    /// The type that a report is probably about: the one with the longest of its words in the text. Empty if it says
    /// nothing.
    public Optional<IncidentType> of(String text) {
        var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        record Found(IncidentType type, int length) {}
        return byCode.values().stream()
                .flatMap(type -> type.words().stream()
                        .filter(word -> words.contains(" " + word + " "))
                        .map(word -> new Found(type, word.length())))
                .max(Comparator.comparingInt(Found::length))
                .map(Found::type);
    }

    /// The type of what a hazard feed speaks of.
    public Optional<IncidentType> ofHazard(String hazard) {
        return byCode.values().stream()
                .filter(type -> !hazard.isEmpty() && type.hazard().equals(hazard))
                .findFirst();
    }
}
