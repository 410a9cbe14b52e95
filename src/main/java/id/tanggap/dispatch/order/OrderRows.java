package id.tanggap.dispatch.order;

import id.tanggap.access.Role;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.stock.ReleaseGround;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes orders with their goods, vehicles and needs; writing is part of the caller's transaction.
@Repository
public class OrderRows {

    private static final String SELECT = """
            select o.id, o.code, o.incident_id, o.site_id, o.to_site_id, o.region, o.place, o.latitude, o.longitude,
                   o.state, o.note, o.release_ground, o.release_note, o.answer_minutes, o.created_at, o.created_by,
                   o.creator_id, o.creator_role, o.version
            from dispatch_order o
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DispatchOrder> find(OrderCode code) {
        return one(SELECT + "where o.code = :value", code.value());
    }

    public Optional<DispatchOrder> find(long id) {
        return one(SELECT + "where o.id = :value", id);
    }

    /// Locked: every change of an order, its people, its goods takes this lock first.
    public Optional<DispatchOrder> lock(long id) {
        return one(SELECT + "where o.id = :value for update", id);
    }

    public Optional<DispatchOrder> withKey(String clientKey) {
        return one(SELECT + "where o.client_key = :value", clientKey);
    }

    private Optional<DispatchOrder> one(String sql, Object value) {
        return jdbc.sql(sql).param("value", value).query(OrderRows::map).optional();
    }

    /// Newest first.
    ///
    /// @param balai only orders from or to sites of this balai; null for all
    /// @param before id of the last order of the page before; `Long.MAX_VALUE` for the first page
    public List<DispatchOrder> ofIncident(long incidentId, @Nullable String balai, long before, int limit) {
        return jdbc.sql(SELECT + """
                        where o.incident_id = :incident and o.id < :before
                          and (:balai::text is null or exists (
                              select 1 from site s where s.id in (o.site_id, o.to_site_id) and s.balai = :balai))
                        order by o.id desc
                        limit :limit
                        """)
                .param("incident", incidentId)
                .param("balai", balai, Types.VARCHAR)
                .param("before", before)
                .param("limit", limit)
                .query(OrderRows::map)
                .list();
    }

    /// @return the id; empty if one with this client key exists
    public Optional<Long> insert(NewOrder order, Duration answerTime, Instant now) {
        var point = order.to().point();
        return jdbc.sql("""
                        insert into dispatch_order (code, client_key, incident_id, site_id, to_site_id, region, place,
                            latitude, longitude, state, note, release_ground, release_note, answer_minutes, created_at,
                            created_by, creator_id, creator_role)
                        values ('P' || :year || '-' || lpad(nextval('dispatch_code')::text,
                                    greatest(4, length(currval('dispatch_code')::text)), '0'), :key, :incident,
                            :site, :toSite, :region, :place, :latitude, :longitude, 'draft', :note, :ground, :groundNote,
                            :minutes, :at, :by, :user, :role)
                        on conflict (client_key) do nothing
                        returning id
                        """)
                .param("year", Integer.toString(now.atZone(ZoneOffset.UTC).getYear() % 100))
                .param("key", order.clientKey())
                .param("incident", order.incidentId())
                .param("site", order.siteId())
                .param("toSite", order.to().siteId(), Types.BIGINT)
                .param("region", order.to().region().value())
                .param("place", order.to().name())
                .param("latitude", point == null ? null : point.latitude(), Types.DOUBLE)
                .param("longitude", point == null ? null : point.longitude(), Types.DOUBLE)
                .param("note", order.note())
                .param("ground", ReleaseGround.code(order.ground()), Types.VARCHAR)
                .param("groundNote", ReleaseGround.note(order.ground()), Types.VARCHAR)
                .param("minutes", (int) answerTime.toMinutes())
                .param("at", Timestamp.from(now))
                .param("by", order.by().name())
                .param("user", order.by().userId(), Types.BIGINT)
                .param("role", order.by().role().code())
                .query(Long.class)
                .optional();
    }

    private static ReleaseGround ground(@Nullable String kind, @Nullable String note) {
        if (kind == null || note == null) {
            return ReleaseGround.NONE;
        }
        return kind.equals("declaration") ? new ReleaseGround.Declaration(note) : new ReleaseGround.Overridden(note);
    }

    public void addGoods(long orderId, NewOrder.Goods goods, long reservationId) {
        jdbc.sql("""
                        insert into dispatch_goods (order_id, item_id, quantity, reservation_id)
                        values (:order, :item, :quantity, :reservation)
                        """)
                .param("order", orderId)
                .param("item", goods.itemId())
                .param("quantity", goods.quantity())
                .param("reservation", reservationId)
                .update();
    }

    public void addNeed(long orderId, DispatchOrder.Need need) {
        jdbc.sql("insert into dispatch_need (order_id, no, skill, people) values (:order, :no, :skill, :people)")
                .param("order", orderId)
                .param("no", need.no())
                .param("skill", need.skill())
                .param("people", need.people())
                .update();
    }

    /// @return false if another order has this vehicle
    public boolean addVehicle(long orderId, long vehicleId) {
        return jdbc.sql("""
                                insert into dispatch_vehicle (order_id, vehicle_id) values (:order, :vehicle)
                                on conflict do nothing
                                """).param("order", orderId).param("vehicle", vehicleId).update() == 1;
    }

    /// By id of the item.
    public List<DispatchOrder.Goods> goods(long orderId) {
        return jdbc.sql("""
                        select item_id, quantity, reservation_id, departure_id from dispatch_goods
                        where order_id = :order order by item_id
                        """)
                .param("order", orderId)
                .query((row, n) -> new DispatchOrder.Goods(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, Long.class)))
                .list();
    }

    public List<DispatchOrder.UsedVehicle> vehicles(long orderId) {
        return jdbc.sql("""
                        select vehicle_id, released_at is not null from dispatch_vehicle
                        where order_id = :order order by vehicle_id
                        """)
                .param("order", orderId)
                .query((row, n) -> new DispatchOrder.UsedVehicle(row.getLong(1), row.getBoolean(2)))
                .list();
    }

    public List<DispatchOrder.Need> needs(long orderId) {
        return jdbc.sql("select no, skill, people from dispatch_need where order_id = :order order by no")
                .param("order", orderId)
                .query((row, n) -> new DispatchOrder.Need(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    public void departed(long orderId, long itemId, long departureId) {
        jdbc.sql("update dispatch_goods set departure_id = :departure where order_id = :order and item_id = :item")
                .param("order", orderId)
                .param("item", itemId)
                .param("departure", departureId)
                .update();
    }

    public void release(long orderId, Instant now) {
        jdbc.sql("update dispatch_vehicle set released_at = :now where order_id = :order and released_at is null")
                .param("order", orderId)
                .param("now", Timestamp.from(now))
                .update();
    }

    public void move(long orderId, DispatchState to) {
        jdbc.sql("update dispatch_order set state = :state, version = version + 1 where id = :order")
                .param("order", orderId)
                .param("state", to.code())
                .update();
    }

    /// Something of the order changed that its reader must know.
    public void touch(long orderId) {
        jdbc.sql("update dispatch_order set version = version + 1 where id = :order")
                .param("order", orderId)
                .update();
    }

    private static DispatchOrder map(ResultSet row, int n) throws SQLException {
        return new DispatchOrder(
                row.getLong("id"),
                new OrderCode(row.getString("code")),
                row.getLong("incident_id"),
                row.getLong("site_id"),
                destination(row),
                DispatchState.of(row.getString("state")),
                row.getString("note"),
                new DispatchOrder.Terms(
                        ground(row.getString("release_ground"), row.getString("release_note")),
                        Duration.ofMinutes(row.getInt("answer_minutes"))),
                new DispatchOrder.Origin(
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("created_by"),
                        row.getObject("creator_id", Long.class),
                        Role.of(row.getString("creator_role"))),
                row.getLong("version"));
    }

    private static Destination destination(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Destination(
                new RegionCode(row.getString("region")),
                row.getString("place"),
                latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                row.getObject("to_site_id", Long.class));
    }
}
