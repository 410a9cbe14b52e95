package id.tanggap.command.relief;

import id.tanggap.dispatch.history.DispatchHistory;
import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.incident.Incident;
import id.tanggap.needs.NeedsRegime;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ReliefChange;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ServedNeed;
import id.tanggap.relief.StockedNeeds;
import id.tanggap.web.wording.PageReader;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Needs in words for one reader.
@Component
class NeedsViews {

    private static final int HISTORY = 50;
    private static final int DIGITS = 3;

    private final ReliefNeeds needs;
    private final DispatchHistory orders;
    private final ReliefNames names;

    NeedsViews(ReliefNeeds needs, DispatchHistory orders, ReliefNames names) {
        this.needs = needs;
        this.orders = orders;
        this.names = names;
    }

    /// @param inside names of counted places in this one, which is counted too
    record PlaceView(
            String code,
            String name,
            String base,
            String source,
            String regime,
            List<PeopleViews.CountView> counts,
            List<NeedView> rows,
            List<String> inside) {

        private PlaceView around(List<PlaceView> counted) {
            var names = counted.stream()
                    .filter(other ->
                            !other.code.equals(code) && new RegionCode(code).contains(new RegionCode(other.code)))
                    .map(PlaceView::name)
                    .toList();
            return new PlaceView(code, name, base, source, regime, counts, rows, names);
        }
    }

    /// @param quantity "256 kg"
    /// @param notes what else there is to know; empty for most
    /// @param orders behind what is met and on the way
    record NeedView(
            String item,
            String name,
            String quantity,
            boolean oneTime,
            String perPerson,
            String base,
            String section,
            @Nullable String edited,
            List<String> notes,
            List<OrdersOfNeed.Line> orders) {}

    /// @param what "Beras, Karanganyar → 300 kg"
    record ChangeView(String what, String reason, String at, String actor) {}

    /// @param unknown names of goods that are needed in another unit than stores keep them in, of which nobody said how
    ///     much they hold; empty if there are none
    record TableView(List<PlaceView> places, String unknown) {}

    TableView table(Incident incident, int days, PageReader reader) {
        var words = names.words(reader);
        var all = needs.counts(incident);
        var moved = orders.movedAt(incident.id(), reader.now());
        var table = needs.table(incident, days);
        var regions = table.stream().map(place -> new RegionCode(place.place())).toList();
        var known = new Known(new ServedPlaces(moved, regions), new OrdersOfNeed(moved, regions), words, reader);
        return new TableView(
                withInside(table.stream().map(place -> place(place, all, known)).toList()), unknown(table, words));
    }

    /// A kabupaten and a kecamatan of it may both be counted: their needs add up, wanted or not.
    private static List<PlaceView> withInside(List<PlaceView> places) {
        var counted = places.stream().filter(place -> !place.rows().isEmpty()).toList();
        return places.stream()
                .map(place -> place.rows().isEmpty() ? place : place.around(counted))
                .toList();
    }

    /// What a place is worded with.
    private record Known(ServedPlaces served, OrdersOfNeed orders, ReliefNames.Words words, PageReader reader) {}

    private static PlaceView place(PlaceNeeds place, List<PeopleCount> all, Known known) {
        var base = place.base();
        var words = known.words();
        var reader = known.reader();
        return new PlaceView(
                place.place(),
                words.place(place.place()),
                base.base().code(),
                base.source() == null ? "" : base.source(),
                base.regime(),
                all.stream()
                        .filter(count -> count.place().equals(place.place()))
                        .map(count -> PeopleViews.count(count, place, words, reader))
                        .toList(),
                place.rows().stream()
                        .map(row -> row(row, new RegionCode(place.place()), known))
                        .toList(),
                List.of());
    }

    private static NeedView row(PlaceNeeds.Row row, RegionCode place, Known known) {
        var words = known.words();
        var reader = known.reader();
        var line = row.line();
        var edit = row.edit();
        return new NeedView(
                line.item(),
                words.item(line.item()),
                words.needed(row),
                line.oneTime(),
                reader.decimal(line.perPerson().setScale(DIGITS, RoundingMode.HALF_EVEN)),
                reader.text(
                        line.estimated() ? "relief.base.estimated" : "relief.base.counted",
                        reader.textOr("relief.figure." + line.base(), line.base()),
                        reader.decimal(line.counted().setScale(DIGITS, RoundingMode.HALF_EVEN))),
                line.norm().source().section(),
                edit == null
                        ? null
                        : reader.text("relief.edited", words.number(row.computed()), edit.actor(), edit.reason()),
                notes(row, known.served().of(place, line.item()), known),
                known.orders().of(place, line.item(), words.unit(line.item())));
    }

    private static List<String> notes(PlaceNeeds.Row row, MovedGoods moved, Known known) {
        var words = known.words();
        var relation = row.line().norm().relation();
        var notes = new ArrayList<String>();
        var served = row.served(moved.delivered(), moved.inTransit());
        if (!moved.isNothing() && served.known()) {
            notes.add(known.reader()
                    .text(
                            "relief.served",
                            words.number(ServedNeed.met(served.delivered())),
                            words.number(ServedNeed.met(served.inTransit())),
                            words.number(ServedNeed.lacking(served.open()))));
        }
        if (row.isUnknown()) {
            notes.add(
                    known.reader().text("relief.unknown", words.unit(row.line().item()), row.unit()));
        }
        var note = note(relation.alternativeTo(), relation.partOf(), words, known.reader());
        if (!note.isEmpty()) {
            notes.add(note);
        }
        return notes;
    }

    private static String note(
            @Nullable String alternativeTo, @Nullable String partOf, ReliefNames.Words words, PageReader reader) {
        if (alternativeTo != null) {
            return reader.text("relief.alternative", words.item(alternativeTo));
        }
        return partOf == null ? "" : reader.text("relief.part-of", words.item(partOf));
    }

    /// As `TableView` says it, where nothing else of the table is shown.
    String unknown(Incident incident, PageReader reader) {
        return unknown(needs.table(incident, ReliefNeeds.USUAL_DAYS), names.words(reader));
    }

    private static String unknown(List<PlaceNeeds> table, ReliefNames.Words words) {
        return StockedNeeds.unknown(table).stream().map(words::item).collect(Collectors.joining(", "));
    }

    List<ChangeView> history(Incident incident, PageReader reader) {
        var words = names.words(reader);
        return needs.history(incident, HISTORY).stream()
                .map(change -> new ChangeView(
                        what(change, words, reader),
                        change.kind().equals("edit") ? change.note() : "",
                        reader.brief(change.at()),
                        change.actor()))
                .toList();
    }

    private static String what(ReliefChange change, ReliefNames.Words words, PageReader reader) {
        var place = words.place(change.place());
        var number = change.number();
        return switch (change.kind()) {
            case "edit" ->
                reader.text(
                        "relief.changed.edit",
                        words.item(change.subject()),
                        place,
                        number == null ? reader.text("relief.as-computed") : words.number(number));
            case "base" -> {
                var parts = change.note().split(" ", 2);
                yield reader.text(
                        "relief.changed.base",
                        place,
                        reader.text("relief.figure." + change.subject()),
                        reader.text("relief.source." + (parts[0].isEmpty() ? "newest" : parts[0])),
                        NeedsRegime.find(parts[1]).map(NeedsRegime::name).orElse(parts[1]));
            }
            default -> used(change, place, words, reader);
        };
    }

    private static String used(ReliefChange change, String place, ReliefNames.Words words, PageReader reader) {
        var figure = reader.text("relief.figure." + change.subject());
        var number = change.number();
        if (number == null) {
            return reader.text("relief.changed.follows", place, figure);
        }
        var parts = change.note().split(" ", 2);
        var said = parts[1].isEmpty() ? "" : " · " + parts[1];
        return reader.text(
                "relief.changed.count",
                place,
                words.number(number),
                figure,
                reader.text("relief.source." + parts[0]) + said);
    }
}
