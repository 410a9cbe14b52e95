package id.tanggap.reporter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether somebody has written from an address before. Says nothing about who writes now: an address is easily
/// forged.
@Repository
public class SenderFamiliarity {

    private final JdbcClient jdbc;

    SenderFamiliarity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How well an address is known.
    public enum Level {
        ADDRESS,
        DOMAIN,
        NEW
    }

    /// One statement of two look-ups by index.
    ///
    /// @param address in small letters
    /// @param before only citizens who were known at that time count, so that a flood does not make itself familiar
    public Level of(String address, Instant before) {
        return jdbc.sql("""
                        select case
                            when exists (select 1 from contact_point
                                         where kind = 'email' and value = :address and created_at < :before)
                                then 'ADDRESS'
                            when exists (select 1 from contact_point
                                         where kind = 'email' and split_part(value, '@', 2) = split_part(:address, '@', 2)
                                           and created_at < :before)
                                then 'DOMAIN'
                            else 'NEW' end
                        """)
                .param("address", address)
                .param("before", Timestamp.from(before))
                .query((row, n) -> Level.valueOf(row.getString(1)))
                .single();
    }

    /// Those of these addresses from which a citizen has written. One statement.
    ///
    /// @param addresses in small letters
    /// @param before only citizens who were known at that time count
    public Set<String> known(Collection<String> addresses, Instant before) {
        return addresses.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                                select distinct value from contact_point
                                where kind = 'email' and value in (:addresses) and created_at < :before
                                """)
                        .param("addresses", addresses)
                        .param("before", Timestamp.from(before))
                        .query(String.class)
                        .set();
    }
}
