package id.tanggap.stock;

import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.site.Site;

/// Who may change the stock of a store: those who may change the store. What lies in a closed one can still leave.
public final class StockKeepers {

    private StockKeepers() {}

    public static boolean keeps(Viewer viewer, Site site) {
        return ResourcePolicy.changes(viewer, site.balai());
    }

    /// @throws RefusedStockChangeException if they may not
    public static void require(Viewer viewer, Site site) {
        if (!keeps(viewer, site)) {
            throw RefusedStockChangeException.because("refused.stock.keeper", site.code());
        }
    }
}
