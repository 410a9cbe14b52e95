package id.tanggap.phone.callback;

import id.tanggap.phone.call.CallChangeNotifier;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The events of callbacks, append-only. The writer must hold the lock on the callback's row.
@Component
record CallbackEvents(JdbcClient jdbc, JsonMapper json, CallChangeNotifier notifier) {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    /// @param actor name of the person, or `system`
    /// @param callId null if the event is not about a call
    record NewEvent(
            CallbackEventKind kind, String actor, @Nullable Long callId, Map<String, Object> data, Instant at) {

        NewEvent {
            data = Map.copyOf(data);
        }

        static NewEvent of(CallbackEventKind kind, String actor, Instant at) {
            return new NewEvent(kind, actor, null, Map.of(), at);
        }

        static NewEvent of(CallbackEnd end) {
            var data = new HashMap<>(end.data());
            data.put("how", end.how().code());
            return new NewEvent(end.event(), end.by(), end.callId(), data, end.at());
        }
    }

    void append(long callbackId, NewEvent event) {
        jdbc.sql("""
                        insert into callback_event (callback_id, n, at, kind, actor, call_id, data)
                        select :id, coalesce(max(e.n), 0) + 1, :at, :kind, :actor, :call, :data::jsonb
                        from callback_event e
                        where e.callback_id = :id
                        """)
                .param("id", callbackId)
                .param("at", Timestamp.from(event.at()))
                .param("kind", event.kind().code())
                .param("actor", event.actor())
                .param("call", event.callId())
                .param("data", json.writeValueAsString(event.data()))
                .update();
        notifier.notifyAfterCommit(CallChangeNotifier.A_CALLBACK);
    }

    /// Oldest first.
    List<CallbackView.Event> of(long callbackId) {
        return jdbc.sql("""
                        select n, at, kind, actor, call_id, data
                        from callback_event
                        where callback_id = :id
                        order by n
                        """)
                .param("id", callbackId)
                .query((row, i) -> new CallbackView.Event(
                        row.getInt("n"),
                        row.getTimestamp("at").toInstant(),
                        CallbackEventKind.of(row.getString("kind")),
                        row.getString("actor"),
                        row.getObject("call_id", Long.class),
                        json.readValue(row.getString("data"), DATA)))
                .list();
    }
}
