package id.tanggap.dispatch.history;

import id.tanggap.dispatch.history.PastOrders.MoveKind;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells what the orders of an incident were at a past time, from their log and from the movements of stock, which
/// only grow.
///
/// Six statements, whatever the number of orders; consistent with each other in a transaction with repeatable reads.
@Service
public class DispatchHistory {

    private final JdbcClient jdbc;

    public DispatchHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PastOrders at(long incidentId, Instant at) {
        return new PastOrders(
                orders(incidentId, at),
                goods(incidentId, at),
                moves(incidentId, at),
                people(incidentId, at),
                steps(incidentId, at),
                conflicts(incidentId, at));
    }

    /// Only the orders and what was moved for them: two statements.
    public PastOrders movedAt(long incidentId, Instant at) {
        return new PastOrders(
                orders(incidentId, at), List.of(), moves(incidentId, at), List.of(), List.of(), List.of());
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, long incidentId, Instant at, Row<T> row) {
        return jdbc.sql(sql)
                .param("incident", incidentId)
                .param("at", Timestamp.from(at))
                .query((result, n) -> row.of(result))
                .list();
    }

    private List<PastOrders.Order> orders(long incidentId, Instant at) {
        return list(
                """
                select o.code, coalesce(l.to_state, 'draft') as state, coalesce(l.at, o.created_at) as since,
                       o.created_at, s.code as site_code, s.name as site, s.latitude as site_latitude,
                       s.longitude as site_longitude, coalesce(r.code, '') as receiver, o.place, o.region,
                       coalesce(o.latitude, r.latitude) as latitude, coalesce(o.longitude, r.longitude) as longitude
                from dispatch_order o
                join site s on s.id = o.site_id
                left join site r on r.id = o.to_site_id
                left join lateral (
                    select to_state, at from dispatch_log
                    where order_id = o.id and person_id is null and to_state is not null and at <= :at
                    order by id desc
                    limit 1
                ) l on true
                where o.incident_id = :incident and o.created_at <= :at
                order by o.id
                """,
                incidentId,
                at,
                row -> new PastOrders.Order(
                        row.getString("code"),
                        DispatchState.of(row.getString("state")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("since").toInstant(),
                        new PastOrders.End(
                                row.getString("site_code"),
                                row.getString("site"),
                                point(row, "site_latitude", "site_longitude")),
                        new PastOrders.End(
                                row.getString("receiver"), row.getString("place"), point(row, "latitude", "longitude")),
                        new RegionCode(row.getString("region"))));
    }

    private static @Nullable GeoPoint point(ResultSet row, String latitude, String longitude) throws SQLException {
        var north = row.getObject(latitude, Double.class);
        var east = row.getObject(longitude, Double.class);
        return north == null || east == null ? null : new GeoPoint(north, east);
    }

    private List<PastOrders.OrderedGoods> goods(long incidentId, Instant at) {
        return list(
                """
                select o.code, i.code as item, g.quantity
                from dispatch_order o
                join dispatch_goods g on g.order_id = o.id
                join stock_item i on i.id = g.item_id
                where o.incident_id = :incident and o.created_at <= :at
                order by o.id, i.code
                """,
                incidentId,
                at,
                row -> new PastOrders.OrderedGoods(
                        row.getString("code"), row.getString("item"), row.getLong("quantity")));
    }

    /// Without movements that were countered by then.
    private List<PastOrders.Move> moves(long incidentId, Instant at) {
        return list(
                """
                select o.code, i.code as item, m.kind, m.id, m.at, sum(abs(e.quantity))::bigint as quantity
                from dispatch_order o
                join dispatch_goods g on g.order_id = o.id
                join stock_item i on i.id = g.item_id
                join lateral (
                    select id, kind, at from stock_movement where id = g.departure_id
                    union all
                    select id, kind, at from stock_movement
                    where of_id = g.departure_id and kind in ('delivery', 'transfer-in', 'return', 'loss')
                ) m on true
                join stock_entry e on e.movement_id = m.id and e.account = 'transit'
                where o.incident_id = :incident and m.at <= :at
                  and not exists (
                      select 1 from stock_movement c where c.of_id = m.id and c.kind = 'correction' and c.at <= :at)
                group by o.id, o.code, i.code, m.kind, m.id, m.at
                order by m.id, i.code
                """,
                incidentId,
                at,
                row -> new PastOrders.Move(
                        row.getString("code"),
                        row.getString("item"),
                        kind(row.getString("kind")),
                        row.getLong("quantity"),
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant()));
    }

    private static MoveKind kind(String movement) {
        return switch (movement) {
            case "return" -> MoveKind.RETURNED;
            case "loss" -> MoveKind.LOST;
            case "delivery", "transfer-in" -> MoveKind.DELIVERED;
            default -> MoveKind.SENT;
        };
    }

    private List<PastOrders.CrewState> people(long incidentId, Instant at) {
        return list(
                """
                select o.code, p.kind, coalesce(l.to_state, 'waiting') as state, coalesce(l.at, a.asked_at) as at
                from dispatch_order o
                join dispatch_person a on a.order_id = o.id
                join person p on p.id = a.person_id
                left join lateral (
                    select to_state, at from dispatch_log
                    where order_id = o.id and person_id = a.person_id and to_state is not null and at <= :at
                    order by id desc
                    limit 1
                ) l on true
                where o.incident_id = :incident and a.asked_at <= :at
                order by o.id, a.id
                """,
                incidentId,
                at,
                row -> new PastOrders.CrewState(
                        row.getString("code"),
                        row.getString("kind"),
                        DispatchState.of(row.getString("state")),
                        row.getTimestamp("at").toInstant()));
    }

    private List<PastOrders.Step> steps(long incidentId, Instant at) {
        return list(
                """
                select o.code, l.to_state as state, l.at
                from dispatch_order o
                join dispatch_log l on l.order_id = o.id
                where o.incident_id = :incident and l.at <= :at and l.person_id is null and l.to_state is not null
                order by l.id
                """,
                incidentId,
                at,
                row -> new PastOrders.Step(
                        row.getString("code"),
                        DispatchState.of(row.getString("state")),
                        row.getTimestamp("at").toInstant()));
    }

    private List<PastOrders.Conflict> conflicts(long incidentId, Instant at) {
        return list(
                """
                select o.code, h.arrived_at
                from dispatch_order o
                join dispatch_handover h on h.order_id = o.id
                where o.incident_id = :incident and h.reason is not null and h.arrived_at <= :at
                  and (h.settled_at is null or h.settled_at > :at)
                order by h.id
                """,
                incidentId,
                at,
                row -> new PastOrders.Conflict(
                        row.getString("code"), row.getTimestamp("arrived_at").toInstant()));
    }
}
