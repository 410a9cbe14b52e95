package id.tanggap.stock.lot;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The lots of all stores. A lot is never changed: goods with other terms are another lot.
@Service
public class Lots {

    private static final String SELECT = """
            select l.id, l.item_id, l.procured_year, l.expires_on, l.condition, l.donor, l.release
            from stock_lot l
            """;

    private final JdbcClient jdbc;

    public Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lot with these terms; made if there is none.
    ///
    /// @return its id
    public long of(long itemId, LotTerms terms) {
        return find(itemId, terms).orElseGet(() -> {
            insert(itemId, terms);
            return find(itemId, terms).orElseThrow();
        });
    }

    private Optional<Long> find(long itemId, LotTerms terms) {
        return with(jdbc.sql("""
                                select l.id from stock_lot l
                                where l.item_id = :item and l.procured_year is not distinct from :year
                                  and l.expires_on is not distinct from :expires and l.condition = :condition
                                  and l.donor = :donor and l.release = :release
                                """), itemId, terms).query(Long.class).optional();
    }

    private void insert(long itemId, LotTerms terms) {
        with(jdbc.sql("""
                                insert into stock_lot (item_id, procured_year, expires_on, condition, donor, release)
                                values (:item, :year, :expires, :condition, :donor, :release)
                                on conflict do nothing
                                """), itemId, terms).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, long itemId, LotTerms terms) {
        return sql.param("item", itemId)
                .param("year", terms.procuredYear(), Types.INTEGER)
                .param("expires", date(terms.expiresOn()), Types.DATE)
                .param("condition", terms.condition().code())
                .param("donor", terms.donor())
                .param("release", terms.release().code());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /// By id; ids that do not exist are left out.
    public Map<Long, Lot> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + "where l.id in (:ids)").param("ids", ids).query(Lots::map).list().stream()
                        .collect(Collectors.toMap(Lot::id, Function.identity()));
    }

    private static Lot map(ResultSet row, int n) throws SQLException {
        return new Lot(row.getLong("id"), row.getLong("item_id"), terms(row));
    }

    /// Reads the columns `procured_year`, `expires_on`, `condition`, `donor` and `release`.
    public static LotTerms terms(ResultSet row) throws SQLException {
        return new LotTerms(
                row.getObject("procured_year", Integer.class),
                row.getObject("expires_on", LocalDate.class),
                LotCondition.of(row.getString("condition")),
                row.getString("donor"),
                ReleaseRule.of(row.getString("release")));
    }
}
