package id.tanggap.search;

import id.tanggap.ticket.feed.ChangeFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an index has in it. Written as user data of each Lucene commit: `epoch` and `schema` that it belongs to,
/// `xid` and `seq` of the position, and `below` while it is being built.
///
/// @param position the index has every change up to it of the tickets from `below` on
/// @param below tickets with lower ids are not in the index yet; 0 if it is whole
record IndexState(ChangeFeed.Position position, long below) {

    static final long WHOLE = 0;

    /// Nothing is in the index. The position is taken before the first ticket is read: what changes later is after it.
    static IndexState empty(ChangeFeed.Position position) {
        return new IndexState(position, Long.MAX_VALUE);
    }

    /// @param data of the last commit; null if there is none
    /// @return empty if the index must be built anew: it is new, of another epoch or of another schema
    static Optional<IndexState> read(@Nullable Iterable<Entry<String, String>> data, String epoch) {
        var values = new HashMap<String, String>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        if (!epoch.equals(values.get("epoch")) || !IndexFields.SCHEMA.equals(values.get("schema"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexState(
                    new ChangeFeed.Position(number(values, "xid"), number(values, "seq")), number(values, "below")));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }

    Map<String, String> data(String epoch) {
        return Map.of(
                "epoch", epoch,
                "schema", IndexFields.SCHEMA,
                "xid", Long.toString(position.xid()),
                "seq", Long.toString(position.seq()),
                "below", Long.toString(below));
    }

    boolean whole() {
        return below == WHOLE;
    }

    /// Whether changes of a ticket must be written; those of a ticket that the snapshot reads later need not.
    boolean has(long ticket) {
        return ticket >= below;
    }

    IndexState followedTo(ChangeFeed.Position further) {
        return new IndexState(further, below);
    }

    IndexState readDownTo(long lower) {
        return new IndexState(position, lower);
    }
}
