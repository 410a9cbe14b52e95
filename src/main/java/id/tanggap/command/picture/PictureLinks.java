package id.tanggap.command.picture;

import id.tanggap.incident.IncidentCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.resource.person.PersonKind;
import id.tanggap.stock.item.StockItem;

/// Addresses of the rows behind the figures of a picture: lists of the same circle, with the same sums.
record PictureLinks(GeoPoint centre, IncidentCode incident) {

    private static final int METRES_A_KILOMETRE = 1000;

    /// People who could go, of all kinds.
    String ready(int metres) {
        return "/people?state=ready&" + within(metres);
    }

    String ready(PersonKind kind, int metres) {
        return ready(metres) + "&kind=" + kind.code();
    }

    String sites(int metres) {
        return "/sites?" + within(metres);
    }

    /// The stores that have an item.
    String item(StockItem item, int metres) {
        return "/stock/items/" + item.code() + "?" + within(metres);
    }

    private String within(int metres) {
        return "near=" + centre.latitude() + "," + centre.longitude() + "&km=" + metres / METRES_A_KILOMETRE
                + "&incident=" + incident.value();
    }
}
