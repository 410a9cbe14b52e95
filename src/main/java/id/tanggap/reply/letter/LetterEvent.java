package id.tanggap.reply.letter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a letter is about, and what each version of it must say.
///
/// @param group `report`, `asked`, `danger`, `incident` or `mission`
/// @param needs one placeholder of each must be there
/// @param may further placeholders that have a value
/// @param says by language, words that people answer with
public record LetterEvent(String code, String group, List<Set<String>> needs, Set<String> may, Says says) {

    /// The words by language.
    public record Says(List<String> indonesian, List<String> english) {
        public Says {
            indonesian = List.copyOf(indonesian);
            english = List.copyOf(english);
        }

        List<String> in(String language) {
            return language.equals("en") ? english : indonesian;
        }
    }

    public LetterEvent {
        needs = List.copyOf(needs);
        may = Set.copyOf(may);
    }

    /// All placeholders that have a value, by name.
    public Set<String> placeholders() {
        var all = new TreeSet<>(may);
        needs.forEach(all::addAll);
        return all;
    }

    /// Whether a mail of it carries the subject of the conversation, by which answers are found again.
    boolean hasThread() {
        return may.contains("subject");
    }
}
