package id.tanggap.stock.balance;

import java.util.HashMap;
import java.util.Map;

/// Which stores and items a list shows; empty strings do not limit.
///
/// @param category of items
/// @param siteKind code of a kind of site
/// @param province two digits of Kemendagri
public record StockFilter(String category, String siteKind, String province) {

    public static final StockFilter ALL = new StockFilter("", "", "");

    /// A condition on `stock_item i` and `site s`.
    String sql() {
        return "(:category = '' or i.category = :category) and (:siteKind = '' or s.kind = :siteKind)"
                + " and (:province = '' or s.kabkota like :province || '.%')";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("category", category);
        parameters.put("siteKind", siteKind);
        parameters.put("province", province);
        return parameters;
    }
}
