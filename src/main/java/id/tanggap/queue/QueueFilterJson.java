package id.tanggap.queue;

import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes a condition as JSON, with its restrictions only: `{"states": ["waiting-citizen"], "office":
/// "MGL"}`.
@Component
record QueueFilterJson(JsonMapper json) {

    private static final String ANY_STATE = "all";

    QueueFilter read(String stored) {
        var asked = json.readTree(stored);
        var states = asked.path("states").valueStream().map(JsonNode::asString).toList();
        var any = states.contains(ANY_STATE);
        var urgency = text(asked, "urgency");
        return new QueueFilter(
                any
                        ? StateFilter.ANY
                        : StateFilter.of(states.stream().map(TicketState::of).toList()),
                AssigneeFilter.of(asked.path("whose").asString("anyone")),
                text(asked, "office"),
                asked.has("team") ? asked.path("team").asLong() : null,
                text(asked, "category"),
                urgency == null ? null : Urgency.of(urgency),
                DueFilter.of(asked.path("due").asString("any")),
                asked.path("hours").asInt(QueueFilter.SOON_HOURS),
                asked.path("watched").asBoolean(false),
                text(asked, "tag"));
    }

    private static @Nullable String text(JsonNode asked, String field) {
        return asked.has(field) ? asked.path(field).asString() : null;
    }

    String write(QueueFilter filter) {
        var asked = new LinkedHashMap<String, Object>();
        if (filter.state().any()) {
            asked.put("states", List.of(ANY_STATE));
        } else if (!filter.state().states().isEmpty()) {
            asked.put(
                    "states",
                    filter.state().states().stream().map(TicketState::code).toList());
        }
        asked.put("whose", filter.whose().code());
        asked.put("office", filter.office());
        asked.put("team", filter.team());
        asked.put("category", filter.category());
        var urgency = filter.urgency();
        asked.put("urgency", urgency == null ? null : urgency.code());
        asked.put("due", filter.due().code());
        asked.put("hours", filter.hours());
        asked.put("watched", filter.watched() ? true : null);
        asked.put("tag", filter.tag());
        asked.values().removeIf(value -> value == null);
        return json.writeValueAsString(asked);
    }
}
