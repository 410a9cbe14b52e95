package id.tanggap.stock.table;

import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.posting.MovementPoster;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Imports what lies in stores, as another inventory system or a sheet says it: a row is a lot in a store and how much
/// of it there is. Differences from the books become adjustments; a row that agrees changes nothing.
@Component
public class StockTable implements TableKind {

    public static final List<TableField> FIELDS = List.of(
            TableField.required(
                    "site", "#loc+code", "Kode lokasi", "Site code", "lokasi", "gudang", "kode gudang", "site"),
            TableField.required("item", "#item+code", "Kode barang", "Item code", "barang", "item"),
            TableField.required("quantity", "#indicator+num", "Jumlah", "Quantity", "stok", "qty", "sisa"),
            TableField.optional("unit", "#item+unit", "Satuan", "Unit", "uom"),
            TableField.optional("year", "#date+year", "Tahun pengadaan", "Procurement year", "tahun"),
            TableField.optional("expires", "#date+expiry", "Kedaluwarsa", "Expires", "tanggal kedaluwarsa", "expired"),
            TableField.optional("condition", "#status+condition", "Keadaan", "Condition", "kondisi"),
            TableField.optional("donor", "#org+donor", "Pemberi", "Donor", "donatur"),
            TableField.optional("release", "#status+release", "Aturan keluar", "Release rule", "rilis"));

    private final Sites sites;
    private final StockItems items;
    private final Lots lots;
    private final MovementPoster poster;
    private final JdbcClient jdbc;

    StockTable(Sites sites, StockItems items, Lots lots, MovementPoster poster, JdbcClient jdbc) {
        this.sites = sites;
        this.items = items;
        this.lots = lots;
        this.poster = poster;
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "stock";
    }

    @Override
    public List<TableField> fields() {
        return FIELDS;
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new StockRowTarget(
                new StockRowReader(sites, items, viewer), new LevelWriter(lots, poster, jdbc, viewer));
    }
}
