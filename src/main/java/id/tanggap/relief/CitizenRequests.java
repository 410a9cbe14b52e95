package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.AttachedTexts;
import id.tanggap.incident.view.AttachedTexts.AttachedText;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What citizens ask for in an incident's tickets, such as "butuh 20 selimut" or "selimut 20 lembar". Shown apart: it
/// changes no needs. Only tickets that the viewer may see; who asks twice for the same counts once.
@Service
public class CitizenRequests {

    private static final int TICKETS = 1000;

    private final AttachedTexts texts;
    private final StockItems items;

    CitizenRequests(AttachedTexts texts, StockItems items) {
        this.texts = texts;
        this.items = items;
    }

    /// @param place null while the ticket's place is unknown
    /// @param ticket number of the ticket
    public record CitizenRequest(
            String item, long quantity, @Nullable String place, String ticket) {}

    /// The newest first; two statements.
    public List<CitizenRequest> of(Incident incident, Viewer viewer) {
        return of(texts.of(incident, viewer, TICKETS), items.all());
    }

    static List<CitizenRequest> of(List<AttachedText> texts, List<StockItem> items) {
        var asked = items.stream().map(Asked::of).toList();
        var found = new ArrayList<CitizenRequest>();
        var counted = new HashSet<String>();
        for (var text : texts) {
            var words = text.text().toLowerCase(Locale.ROOT);
            for (var one : asked) {
                one.quantity(words)
                        .filter(quantity -> text.reporter() == null
                                || counted.add(
                                        text.reporter() + " " + one.item().code()))
                        .ifPresent(quantity -> found.add(new CitizenRequest(
                                one.item().code(),
                                quantity,
                                text.place(),
                                text.number().digits())));
            }
        }
        return List.copyOf(found);
    }

    /// How an item is asked for: a number, up to two words, its name; or its name, a number and a unit.
    private record Asked(StockItem item, String name, Pattern before, Pattern after) {

        private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{3})|[0-9]{1,6})";

        static Asked of(StockItem item) {
            var name = item.nameId().toLowerCase(Locale.ROOT);
            var quoted = "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})";
            return new Asked(
                    item,
                    name,
                    Pattern.compile("(?<![0-9.,])" + NUMBER + "\\s+(?:\\p{L}+\\s+){0,2}" + quoted),
                    Pattern.compile(quoted + "\\s*:?\\s*" + NUMBER
                            + "\\s*(?:lembar|buah|bh|pcs|unit|paket|dus|kg|liter|botol|set|helai)\\b"));
        }

        Optional<Long> quantity(String words) {
            if (!words.contains(name)) {
                return Optional.empty();
            }
            var matcher = before.matcher(words);
            if (matcher.find()) {
                return Optional.of(number(matcher.group(1)));
            }
            var other = after.matcher(words);
            return other.find() ? Optional.of(number(other.group(1))) : Optional.empty();
        }

        private static long number(String text) {
            return Long.parseLong(text.replace(".", ""));
        }
    }
}
