package id.tanggap.stock.balance;

import id.tanggap.region.GeoPoint;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What is in the stores at present, by item, by store, by lot, and around a point. Each answer is one statement.
/// Reservations whose time is over do not count, whether anybody has tidied up after them or not.
@Service
public class StockBalances {

    /// Goods whose last day of use is this near are to be used first.
    public static final int EXPIRING_DAYS = 30;

    /// What holds at present: `level`, one row for each store and lot that has some.
    private static final String LEVEL = """
            with lapsed as (
                select h.site_id, h.lot_id, sum(h.held)::bigint as held
                from stock_reservation r
                join stock_reservation_lot h on h.reservation_id = r.id and h.held > 0
                where r.state = 'active' and r.expires_at <= :now
                group by h.site_id, h.lot_id
            ), level as (
                select b.site_id, b.lot_id, l.item_id, l.expires_on, b.quantity,
                       b.reserved - coalesce(lapsed.held, 0) as reserved,
                       l.condition = 'good' and (l.expires_on is null or l.expires_on >= :today) as usable,
                       l.condition = 'good' and l.expires_on between :today and :soon as expiring
                from stock_balance b
                join stock_lot l on l.id = b.lot_id
                left join lapsed on lapsed.site_id = b.site_id and lapsed.lot_id = b.lot_id
                where b.quantity > 0
            )
            """;

    private static final String LOTS = LEVEL + """
            select v.site_id, s.code, v.lot_id, v.item_id, l.procured_year, l.expires_on, l.condition, l.donor, l.release,
                   v.quantity, v.reserved
            from level v
            join stock_lot l on l.id = v.lot_id
            join stock_item i on i.id = v.item_id
            join site s on s.id = v.site_id
            """;

    private final JdbcClient jdbc;
    private final Sites sites;
    private final Clock clock;

    public StockBalances(JdbcClient jdbc, Sites sites, Clock clock) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.clock = clock;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        var now = clock.instant();
        var today = LotTerms.day(now);
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("today", Date.valueOf(today))
                .param("soon", Date.valueOf(today.plusDays(EXPIRING_DAYS)));
    }

    /// Every item that passes the filter, by category and code; those that nobody has too.
    public List<ItemLevel> byItem(StockFilter filter) {
        return sql(LEVEL + """
                        , stored as (
                            select v.item_id, sum(v.quantity)::bigint as quantity, sum(v.reserved)::bigint as reserved,
                                   coalesce(sum(v.quantity - v.reserved) filter (where v.usable), 0)::bigint as free,
                                   coalesce(sum(v.quantity) filter (where v.expiring), 0)::bigint as expiring,
                                   coalesce(sum(v.quantity) filter (where not v.usable), 0)::bigint as unusable,
                                   count(distinct v.site_id)::int as stores
                            from level v join site s on s.id = v.site_id join stock_item i on i.id = v.item_id
                            where %1$s
                            group by v.item_id
                        ), transit as (
                            select l.item_id, sum(o.quantity)::bigint as quantity
                            from stock_outstanding o
                            join stock_movement m on m.id = o.movement_id and m.kind in ('transfer-out', 'dispatch')
                            join stock_lot l on l.id = o.lot_id
                            join stock_item i on i.id = l.item_id
                            join site s on s.id = coalesce(m.other_site_id, m.site_id)
                            where o.quantity > 0 and %1$s
                            group by l.item_id
                        ), low as (
                            select n.item_id, count(*)::int as sites
                            from stock_minimum n join site s on s.id = n.site_id join stock_item i on i.id = n.item_id
                            where %1$s and n.quantity > coalesce((
                                select sum(v.quantity) from level v
                                where v.site_id = n.site_id and v.item_id = n.item_id and v.usable), 0)
                            group by n.item_id
                        )
                        select i.id, coalesce(stored.quantity, 0), coalesce(stored.reserved, 0),
                               coalesce(stored.free, 0), coalesce(transit.quantity, 0), coalesce(stored.expiring, 0),
                               coalesce(stored.unusable, 0), coalesce(stored.stores, 0), coalesce(low.sites, 0)
                        from stock_item i
                        left join stored on stored.item_id = i.id
                        left join transit on transit.item_id = i.id
                        left join low on low.item_id = i.id
                        where :category = '' or i.category = :category
                        order by i.category, i.code
                        """.formatted(filter.sql()))
                .params(filter.parameters())
                .query((row, n) -> new ItemLevel(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getInt(8),
                        row.getInt(9)))
                .list();
    }

    /// Stores that have some of an item, or should have, by code of the store.
    public List<SiteLevel> stores(long itemId, StockFilter filter) {
        return sitesWith("v.item_id = :item", "n.item_id = :item", filter)
                .param("item", itemId)
                .query(StockBalances::siteLevel)
                .list();
    }

    /// Items that a store has, or should have, by category and code.
    public List<SiteLevel> items(long siteId) {
        return sitesWith("v.site_id = :site", "n.site_id = :site", StockFilter.of(Set.of(siteId)))
                .param("site", siteId)
                .query(StockBalances::siteLevel)
                .list();
    }

    private JdbcClient.StatementSpec sitesWith(String levels, String minimums, StockFilter filter) {
        return sql(LEVEL + """
                        , stored as (
                            select v.site_id, v.item_id, sum(v.quantity)::bigint as quantity,
                                   sum(v.reserved)::bigint as reserved,
                                   coalesce(sum(v.quantity - v.reserved) filter (where v.usable), 0)::bigint as free,
                                   coalesce(sum(v.quantity) filter (where not v.usable), 0)::bigint as unusable,
                                   min(v.expires_on) filter (where v.usable) as first_expiry
                            from level v
                            where %s
                            group by v.site_id, v.item_id
                        ), wanted as (
                            select n.site_id, n.item_id, n.quantity from stock_minimum n where %s
                        )
                        select site_id, s.code, s.name, item_id, coalesce(stored.quantity, 0) as quantity,
                               coalesce(stored.reserved, 0) as reserved, coalesce(stored.free, 0) as free,
                               coalesce(stored.unusable, 0) as unusable,
                               coalesce(wanted.quantity, 0) as minimum, stored.first_expiry
                        from stored
                        full join wanted using (site_id, item_id)
                        join site s on s.id = site_id
                        join stock_item i on i.id = item_id
                        where %s
                        order by i.category, i.code, s.code
                        """.formatted(levels, minimums, filter.sql())).params(filter.parameters());
    }

    private static SiteLevel siteLevel(ResultSet row, int n) throws SQLException {
        return new SiteLevel(
                row.getLong("site_id"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("item_id"),
                row.getLong("quantity"),
                row.getLong("reserved"),
                row.getLong("free"),
                row.getLong("unusable"),
                row.getLong("minimum"),
                row.getObject("first_expiry", LocalDate.class));
    }

    /// The lots of a store, by item, first expiry first within it.
    public List<LotLevel> lots(long siteId) {
        return sql(LOTS + """
                        where v.site_id = :site
                        order by i.category, i.code, l.expires_on nulls last, l.procured_year nulls first, l.id
                        """)
                .param("site", siteId)
                .query(StockBalances::lotLevel)
                .list();
    }

    /// Goods whose last day of use is over or near, in all stores that pass the filter; first expiry first, damaged
    /// ones not. 500 rows at most.
    public List<LotLevel> expiring(StockFilter filter) {
        return sql(LOTS + """
                        where l.condition = 'good' and l.expires_on <= :soon and %s
                        order by l.expires_on, s.code, l.id
                        limit 500
                        """.formatted(filter.sql()))
                .params(filter.parameters())
                .query(StockBalances::lotLevel)
                .list();
    }

    /// All balances, page by page, by store and lot.
    ///
    /// @param after the last row of the page before; zeros for the first
    /// @param limit 1 to 1000
    public List<LotLevel> page(Key after, int limit, StockFilter filter) {
        return page(after, limit, filter, Only.ALL);
    }

    /// The same of one store or item.
    public List<LotLevel> page(Key after, int limit, StockFilter filter, Only only) {
        return sql(LOTS + """
                        where (v.site_id, v.lot_id) > (:afterSite, :afterLot) and %s
                          and (:onlySite::bigint is null or v.site_id = :onlySite::bigint)
                          and (:onlyItem::bigint is null or v.item_id = :onlyItem::bigint)
                        order by v.site_id, v.lot_id
                        limit :limit
                        """.formatted(filter.sql()))
                .params(filter.parameters())
                .param("afterSite", after.siteId())
                .param("afterLot", after.lotId())
                .param("onlySite", only.siteId())
                .param("onlyItem", only.itemId())
                .param("limit", limit)
                .query(StockBalances::lotLevel)
                .list();
    }

    /// One store, one item, or both; null for all.
    public record Only(@Nullable Long siteId, @Nullable Long itemId) {
        public static final Only ALL = new Only(null, null);
    }

    /// Where a page of balances ended.
    public record Key(long siteId, long lotId) {
        public static final Key START = new Key(0, 0);
    }

    private static LotLevel lotLevel(ResultSet row, int n) throws SQLException {
        return new LotLevel(
                row.getLong("site_id"),
                row.getString("code"),
                new Lot(row.getLong("lot_id"), row.getLong("item_id"), Lots.terms(row)),
                row.getLong("quantity"),
                row.getLong("reserved"));
    }

    /// What there is around a point, by item and ring: only goods that can be given out, in stores in use.
    ///
    /// @param metres the rings, each 0 to 10,000,000
    /// @return by ring, then by item; items that no store in the ring has are left out
    public List<ItemWithin> within(GeoPoint centre, List<Integer> metres) {
        var near = metres.isEmpty()
                ? Map.<Long, Integer>of()
                : sites
                        .within(
                                centre,
                                metres.stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElseThrow())
                        .stream()
                        .collect(Collectors.toMap(site -> site.site().id(), site -> site.metres()));
        return near.isEmpty() ? List.of() : within(near, metres);
    }

    /// The same for stores whose distances the caller knows, for example without those that may not stand any more.
    ///
    /// @param near metres by id of the store
    public List<ItemWithin> within(Map<Long, Integer> near, List<Integer> metres) {
        var ids = near.keySet().toArray(Long[]::new);
        return sql(LEVEL + """
                        select v.item_id, r.metres, sum(v.quantity)::bigint, sum(v.reserved)::bigint,
                               coalesce(sum(v.quantity) filter (where v.expiring), 0)::bigint,
                               count(distinct v.site_id)::int
                        from level v
                        join unnest(:sites::bigint[], :distances::int[]) as s(id, metres) on s.id = v.site_id
                        join unnest(:rings::int[]) as r(metres) on s.metres <= r.metres
                        where v.usable
                        group by v.item_id, r.metres
                        order by r.metres, v.item_id
                        """)
                .param("sites", ids)
                .param("distances", java.util.Arrays.stream(ids).map(near::get).toArray(Integer[]::new))
                .param("rings", metres.stream().distinct().toArray(Integer[]::new))
                .query((row, n) -> new ItemWithin(
                        row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getInt(6)))
                .list();
    }

    /// What some stores have of each item that can be given out, most first. One statement.
    ///
    /// @return by id of the store; stores that have nothing are left out
    public Map<Long, List<SiteItem>> bySite(Collection<Long> siteIds) {
        return siteIds.isEmpty()
                ? Map.of()
                : sql(LEVEL + """
                                select v.site_id, v.item_id, sum(v.quantity)::bigint, sum(v.reserved)::bigint,
                                       coalesce(sum(v.quantity) filter (where v.expiring), 0)::bigint,
                                       min(v.expires_on) filter (where v.expiring)
                                from level v
                                where v.usable and v.site_id = any(:sites)
                                group by v.site_id, v.item_id
                                order by v.site_id, 3 desc, v.item_id
                                """)
                        .param("sites", siteIds.toArray(Long[]::new))
                        .query((row, n) -> new SiteItem(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getObject(6, LocalDate.class)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(SiteItem::siteId));
    }
}
