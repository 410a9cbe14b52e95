package id.tanggap.stock;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.Site;

/// Who may change the stock of a store: those who keep resources; staff of a balai only that of their own sites.
public final class StockKeepers {

    private StockKeepers() {}

    public static boolean keeps(Viewer viewer, Site site) {
        return viewer.role().keepsResources()
                && !site.closed()
                && (viewer.balai() == null && viewer.role() != Role.BALAI
                        || site.balai() != null && site.balai().value().equals(viewer.balai()));
    }

    /// @throws RefusedStockChangeException if they may not
    public static void require(Viewer viewer, Site site) {
        if (!keeps(viewer, site)) {
            throw RefusedStockChangeException.because("refused.stock.keeper", site.code());
        }
    }
}
