package id.tanggap.incident;

import java.util.List;
import java.util.Locale;

/// What can happen, from the table of types.
///
/// @param code stable, for example `banjir`
/// @param words in small letters; a report that has one of them is probably about it
/// @param hazard what hazard feeds call it; empty if none speaks of it
public record IncidentType(String code, String label, String labelEnglish, List<String> words, String hazard) {

    public IncidentType {
        words = List.copyOf(words);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
