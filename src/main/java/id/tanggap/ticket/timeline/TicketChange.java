package id.tanggap.ticket.timeline;

import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.store.MessageStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the timeline keeps of a change besides the changed facts: who caused it, when, and values that the text of the
/// entry mentions.
public record TicketChange(Actor by, Instant at, Map<String, Object> data) {

    public TicketChange {
        data = Map.copyOf(data);
    }

    public TicketChange(Actor by, Instant at) {
        this(by, at, Map.of());
    }

    /// What the actor wrote with this change.
    public MessageStore.StaffText wrote(MessageContent words) {
        return new MessageStore.StaffText(by.actor(), by.user(), words, at);
    }

    public TicketChange with(String key, Object value) {
        return with(Map.of(key, value));
    }

    /// The same change with more values; they replace those of the same key.
    public TicketChange with(Map<String, Object> more) {
        var all = new LinkedHashMap<>(data);
        all.putAll(more);
        return new TicketChange(by, at, all);
    }
}
