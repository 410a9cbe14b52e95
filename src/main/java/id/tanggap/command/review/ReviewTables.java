package id.tanggap.command.review;

import id.tanggap.command.item.ItemNames;
import id.tanggap.review.IncidentReview;
import id.tanggap.table.TableField;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a review as tables for accountability, with HXL tags. Times are in UTC (ISO 8601), quantities in base
/// units.
final class ReviewTables {

    private static final List<TableField> TIMES = List.of(
            field("kind", "#activity+type", "Langkah", "Step"),
            field("of", "#activity+code", "Perintah atau kebutuhan", "Order or need"),
            field("from", "#date+start", "Dari", "From"),
            field("to", "#date+end", "Sampai", "To"),
            field("seconds", "#indicator+duration+num", "Detik", "Seconds"));

    private static final List<TableField> ORDERS = List.of(
            field("code", "#activity+code", "Perintah", "Order"),
            field("from", "#loc+origin+name", "Dari", "From"),
            field("to", "#loc+name", "Ke", "To"),
            field("state", "#status", "Keadaan", "State"),
            field("drafted", "#date+drafted", "Dibuat", "Drafted"),
            field("asked", "#date+asked", "Diminta", "Asked"),
            field("departed", "#date+departed", "Berangkat", "Departed"),
            field("arrived", "#date+arrived", "Tiba", "Arrived"),
            field("delivered", "#date+delivered", "Diserahkan", "Handed over"));

    private static final List<TableField> STOCK = List.of(
            field("site", "#loc+code", "Kode lokasi", "Site code"),
            field("store", "#loc+name", "Lokasi", "Site"),
            field("item", "#item+code", "Kode barang", "Item code"),
            field("name", "#item+name", "Barang", "Item"),
            field("unit", "#item+unit", "Satuan", "Unit"),
            field("sent", "#output+sent+num", "Dikirim", "Sent"),
            field("delivered", "#reached+num", "Diserahkan", "Handed over"),
            field("transit", "#output+transit+num", "Di jalan", "On the way"),
            field("returned", "#output+returned+num", "Kembali", "Returned"),
            field("lost", "#output+lost+num", "Rusak atau hilang", "Damaged or lost"));

    private static final List<TableField> NEEDS = List.of(
            field("place", "#adm+code", "Kode tempat", "Place code"),
            field("placeName", "#adm+name", "Tempat", "Place"),
            field("item", "#item+code", "Kode barang", "Item code"),
            field("name", "#item+name", "Barang", "Item"),
            field("unit", "#item+unit", "Satuan", "Unit"),
            field("needed", "#inneed+num", "Perlu", "Needed"),
            field("ordered", "#targeted+num", "Diperintahkan", "Ordered"),
            field("delivered", "#reached+num", "Diserahkan", "Handed over"),
            field("transit", "#output+transit+num", "Di jalan", "On the way"),
            field("back", "#output+lost+num", "Kembali, rusak atau hilang", "Returned, damaged or lost"),
            field("metAt", "#date+met", "Terpenuhi", "Met"));

    private static final List<TableField> PROMISES = List.of(
            field("kind", "#event+type", "Jenis", "Kind"),
            field("order", "#activity+code", "Perintah", "Order"),
            field("at", "#date", "Waktu", "Time"),
            field("detail", "#description", "Rincian", "Detail"),
            field("quantity", "#indicator+num", "Jumlah", "Quantity"));

    private static final List<TableField> LESSONS = List.of(
            field("text", "#description", "Pelajaran", "Lesson"),
            field("author", "#contact+author", "Ditulis oleh", "Written by"),
            field("at", "#date", "Waktu", "Time"),
            field("assignee", "#contact+assignee", "Ditugaskan kepada", "Assigned to"),
            field("doneAt", "#date+done", "Selesai", "Done"),
            field("doneBy", "#contact+done", "Diselesaikan oleh", "Done by"));

    private final IncidentReview review;
    private final ItemNames items;
    private final PageReader reader;

    ReviewTables(IncidentReview review, ItemNames items) {
        this.review = review;
        this.items = items;
        this.reader = items.reader();
    }

    private static TableField field(String code, String hxl, String indonesian, String english) {
        return TableField.optional(code, hxl, indonesian, english);
    }

    record Table(List<TableField> fields, List<Map<String, String>> rows) {
        Table(List<TableField> fields, Stream<List<String>> rows) {
            this(fields, rows.map(row -> cells(fields, row)).toList());
        }

        private static Map<String, String> cells(List<TableField> fields, List<String> row) {
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(fields.get(i).code(), row.get(i));
            }
            return cells;
        }
    }

    /// @param name `times`, `orders`, `stock`, `needs`, `promises` or `lessons`
    Optional<Table> table(String name) {
        return switch (name) {
            case "times" -> Optional.of(new Table(TIMES, times()));
            case "orders" -> Optional.of(new Table(ORDERS, orders()));
            case "stock" -> Optional.of(new Table(STOCK, stock()));
            case "needs" -> Optional.of(new Table(NEEDS, needs()));
            case "promises" -> Optional.of(new Table(PROMISES, promises()));
            case "lessons" -> Optional.of(new Table(LESSONS, lessons()));
            default -> Optional.empty();
        };
    }

    private Stream<List<String>> times() {
        return review.response().spans().stream()
                .map(one -> row(one.kind(), one.of(), one.from(), one.to(), one.seconds()));
    }

    private Stream<List<String>> orders() {
        return review.response().orders().stream()
                .map(one -> row(
                        one.code(),
                        one.from(),
                        one.to(),
                        one.state(),
                        one.drafted(),
                        one.asked(),
                        one.departed(),
                        one.arrived(),
                        one.delivered()));
    }

    private Stream<List<String>> stock() {
        return review.stock().stream()
                .map(one -> row(
                        one.site(),
                        one.store(),
                        one.item(),
                        items.name(one.item()),
                        items.unit(one.item()),
                        one.sent(),
                        one.delivered(),
                        one.inTransit(),
                        one.returned(),
                        one.lost()));
    }

    private Stream<List<String>> needs() {
        return review.needs().stream()
                .map(one -> row(
                        one.place(),
                        reader.place(one.place()),
                        one.item(),
                        items.name(one.item()),
                        items.unitOfNeed(one.item()),
                        one.needed(),
                        one.ordered(),
                        one.delivered(),
                        one.inTransit(),
                        one.returned() + one.lost(),
                        one.metAt()));
    }

    private Stream<List<String>> promises() {
        var orders = review.broken().stream()
                .map(one -> row(one.kind(), one.order(), one.at(), one.detail(), one.quantity()));
        var tickets = review.tickets().stream().map(one -> row(one.kind(), "", "", one.detail(), one.tickets()));
        return Stream.concat(orders, tickets);
    }

    private Stream<List<String>> lessons() {
        return review.lessons().stream()
                .map(one -> row(one.text(), one.author(), one.at(), one.assignee(), one.doneAt(), one.doneBy()));
    }

    private static List<String> row(@Nullable Object... cells) {
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(cell(cell));
        }
        return texts;
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Instant at
                ? at.truncatedTo(ChronoUnit.SECONDS).toString()
                : Objects.toString(value, "");
    }
}
