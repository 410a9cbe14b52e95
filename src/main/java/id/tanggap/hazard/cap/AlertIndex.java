package id.tanggap.hazard.cap;

import id.tanggap.hazard.xml.UnreadableXmlException;
import id.tanggap.hazard.xml.XmlElement;
import id.tanggap.hazard.xml.XmlReader;
import id.tanggap.taxonomy.Reason;
import java.util.List;
import java.util.Optional;

/// An index of alerts in RSS, as the agency publishes one in each language.
///
/// @param items at most 200; those without a link are left out
/// @param problem why it could not be read; empty if it could
public record AlertIndex(List<Item> items, Optional<Reason> problem) {

    private static final int MOST_ITEMS = 200;

    public AlertIndex {
        items = List.copyOf(items);
    }

    /// An alert in the index.
    ///
    /// @param link where it is, as written
    /// @param state changes when the alert does: its guid, title and date as written. The date's offset differs by
    /// zone and has no colon, so it is not read as a time.
    public record Item(String link, String state) {}

    /// Never throws on content.
    public static AlertIndex read(byte[] bytes) {
        try {
            var root = XmlReader.read(bytes).root();
            var channel = root.child("channel");
            if (!root.name().equals("rss") || channel.isEmpty()) {
                return unreadable(Reason.of("reason.hazard.index-other", root.name()));
            }
            var items = channel.get().children("item").stream()
                    .map(AlertIndex::item)
                    .filter(item -> !item.link().isEmpty())
                    .limit(MOST_ITEMS)
                    .toList();
            return new AlertIndex(items, Optional.empty());
        } catch (UnreadableXmlException e) {
            return unreadable(e.reason());
        }
    }

    private static AlertIndex unreadable(Reason reason) {
        return new AlertIndex(List.of(), Optional.of(reason));
    }

    private static Item item(XmlElement item) {
        return new Item(
                text(item, "link"), text(item, "guid") + "\n" + text(item, "title") + "\n" + text(item, "pubDate"));
    }

    private static String text(XmlElement item, String name) {
        return item.child(name).map(XmlElement::text).map(String::strip).orElse("");
    }
}
