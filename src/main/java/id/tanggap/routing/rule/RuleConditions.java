package id.tanggap.routing.rule;

import java.util.List;
import java.util.stream.Stream;

/// What must hold of a report. Each list that is not empty must have one entry that fits; an empty one is no
/// condition.
///
/// @param categories codes of leaves (`bansos.pkh`) or of groups (`bansos`)
/// @param words whole words, or several in a row
/// @param reporters an address or number, or a domain of mail with its subdomains (`@contoh.go.id`)
/// @param places codes of areas of any level
/// @param channels kinds of channels or names of single ones
/// @param kinds codes
/// @param urgencies codes
public record RuleConditions(
        List<String> categories,
        List<String> words,
        List<String> reporters,
        List<String> places,
        List<String> channels,
        List<String> kinds,
        List<String> urgencies) {

    public static final RuleConditions NONE =
            new RuleConditions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public RuleConditions {
        categories = List.copyOf(categories);
        words = List.copyOf(words);
        reporters = List.copyOf(reporters);
        places = List.copyOf(places);
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
        urgencies = List.copyOf(urgencies);
    }

    /// Whether it would take every report.
    public boolean isEmpty() {
        return Stream.of(categories, words, reporters, places, channels, kinds, urgencies)
                .allMatch(List::isEmpty);
    }
}
