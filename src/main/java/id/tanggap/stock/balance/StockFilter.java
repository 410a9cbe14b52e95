package id.tanggap.stock.balance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which stores and items a list shows; empty strings do not limit.
///
/// @param category of items
/// @param siteKind code of a kind of site
/// @param province two digits of Kemendagri
/// @param sites ids of stores; null for all but those of exercises
public record StockFilter(
        String category,
        String siteKind,
        String province,
        @Nullable Set<Long> sites) {

    public static final StockFilter ALL = new StockFilter("", "", "", null);

    public static StockFilter of(Set<Long> sites) {
        return new StockFilter("", "", "", sites);
    }

    /// A condition on `stock_item i` and `site s`.
    String sql() {
        return "(:category = '' or i.category = :category) and (:siteKind = '' or s.kind = :siteKind)"
                + " and (:province = '' or s.kabkota like :province || '.%')"
                + " and (s.id = any(:sites) or (:everywhere and s.exercise_id is null))";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("category", category);
        parameters.put("siteKind", siteKind);
        parameters.put("province", province);
        parameters.put("everywhere", sites == null);
        parameters.put("sites", sites == null ? new Long[0] : sites.toArray(Long[]::new));
        return parameters;
    }
}
