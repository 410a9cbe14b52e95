package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.RoutingQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The work of a preview, a chunk of tickets at a time: each is read along the index `ticket_area`, counted and
/// remembered in one transaction, so that a preview goes on where it was after a restart, and counts nothing twice.
@Repository
class PreviewChunks {

    private final JdbcClient jdbc;

    PreviewChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param place first five characters of the codes of places
    /// @param cursor the last ticket that was looked at there; null before the first
    record Turn(
            long id,
            String edits,
            Instant at,
            Instant since,
            int position,
            @Nullable String place,
            @Nullable Cursor cursor) {}

    record Cursor(Instant at, long id) {}

    record Ticket(
            Cursor cursor,
            RoutingQuestion question,
            String place,
            @Nullable String balai,
            boolean open) {}

    /// Locks the next preview that has something to do; empty if there is none, or another node has it.
    Optional<Turn> next() {
        return jdbc.sql("""
                        select id, edits, at, since, position, scope[position + 1] as place, cursor_at, cursor_id
                        from jurisdiction_preview where state = 'running'
                        order by id limit 1 for update skip locked
                        """).query((row, n) -> turn(row)).optional();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        var at = row.getTimestamp("cursor_at");
        return new Turn(
                row.getLong("id"),
                row.getString("edits"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("since").toInstant(),
                row.getInt("position"),
                row.getString("place"),
                at == null ? null : new Cursor(at.toInstant(), row.getLong("cursor_id")));
    }

    /// Newest first. Tickets of exercises are nobody's load.
    List<Ticket> tickets(Turn turn, int limit) {
        var cursor = turn.cursor();
        return jdbc.sql("""
                        select t.id, t.created_at, t.category, t.place_code, t.latitude, t.longitude, t.balai_code,
                               t.state not in ('resolved', 'closed', 'cancelled') as open
                        from ticket t
                        where left(t.place_code, 5) = :place and t.created_at >= :since
                          and (t.created_at, t.id) < (:cursorAt::timestamptz, :cursorId)
                          and t.exercise_id is null
                        order by t.created_at desc, t.id desc
                        limit :limit
                        """)
                .param("place", turn.place())
                .param("since", Timestamp.from(turn.since()))
                .param("cursorAt", cursor == null ? "infinity" : cursor.at().toString())
                .param("cursorId", cursor == null ? Long.MAX_VALUE : cursor.id())
                .param("limit", limit)
                .query((row, n) -> ticket(row))
                .list();
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        var place = row.getString("place_code");
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Ticket(
                new Cursor(row.getTimestamp("created_at").toInstant(), row.getLong("id")),
                new RoutingQuestion(
                        row.getString("category"),
                        Optional.of(new RegionCode(place)),
                        latitude == null || longitude == null
                                ? Optional.empty()
                                : Optional.of(new GeoPoint(latitude, longitude))),
                place,
                row.getString("balai_code"),
                row.getBoolean("open"));
    }

    /// A ticket that would go elsewhere.
    record Moved(Ticket ticket, RouteChange change) {}

    void remember(Turn turn, List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into jurisdiction_preview_ticket (preview_id, ticket_id, from_balai, to_balai)
                        select :preview, m.ticket, m.was, m.becomes
                        from unnest(:tickets::bigint[], :from::text[], :to::text[]) as m (ticket, was, becomes)
                        """)
                .param("preview", turn.id())
                .param(
                        "tickets",
                        moved.stream().map(one -> one.ticket().cursor().id()).toArray(Long[]::new))
                .param("from", codes(moved, RouteChange::from))
                .param("to", codes(moved, RouteChange::to))
                .update();
        loads(moved).forEach((balai, step) -> load(turn, balai, step));
    }

    private static @Nullable String[] codes(List<Moved> moved, Function<RouteChange, Optional<BalaiCode>> side) {
        @Nullable String[] codes = new @Nullable String[moved.size()];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = code(side.apply(moved.get(i).change()));
        }
        return codes;
    }

    private static @Nullable String code(Optional<BalaiCode> balai) {
        return balai.map(BalaiCode::value).orElse(null);
    }

    private record Step(long came, long went) {
        Step and(Step other) {
            return new Step(came + other.came, went + other.went);
        }
    }

    /// Of tickets that are open and where routing put them: what a person handed on stays where it is.
    private static Map<String, Step> loads(List<Moved> moved) {
        var loads = new HashMap<String, Step>();
        for (var one : moved) {
            var from = code(one.change().from());
            var to = code(one.change().to());
            if (one.ticket().open() && Objects.equals(one.ticket().balai(), from)) {
                if (from != null) {
                    loads.merge(from, new Step(0, 1), Step::and);
                }
                if (to != null) {
                    loads.merge(to, new Step(1, 0), Step::and);
                }
            }
        }
        return loads;
    }

    private void load(Turn turn, String balai, Step step) {
        jdbc.sql("""
                        insert into jurisdiction_preview_load (preview_id, balai_code, came, went)
                        values (:preview, :balai, :came, :went)
                        on conflict (preview_id, balai_code) do update
                        set came = jurisdiction_preview_load.came + excluded.came,
                            went = jurisdiction_preview_load.went + excluded.went
                        """)
                .param("preview", turn.id())
                .param("balai", balai)
                .param("came", step.came())
                .param("went", step.went())
                .update();
    }

    /// Figures of a chunk.
    record Sums(long seen, long moved, long measured, long metresBefore, long metresAfter) {}

    /// @param cursor where to go on in the same place; null: the next place
    void advance(Turn turn, Sums sums, @Nullable Cursor cursor) {
        jdbc.sql("""
                        update jurisdiction_preview
                        set position = position + case when :cursorAt::timestamptz is null then 1 else 0 end,
                            cursor_at = :cursorAt::timestamptz, cursor_id = :cursorId::bigint,
                            seen = seen + :seen, moved = moved + :moved, measured = measured + :measured,
                            metres_before = metres_before + :before, metres_after = metres_after + :after
                        where id = :id
                        """)
                .param("id", turn.id())
                .param("cursorAt", cursor == null ? null : cursor.at().toString())
                .param("cursorId", cursor == null ? null : cursor.id())
                .param("seen", sums.seen())
                .param("moved", sums.moved())
                .param("measured", sums.measured())
                .param("before", sums.metresBefore())
                .param("after", sums.metresAfter())
                .update();
    }
}
