package id.tanggap.command.relief;

import id.tanggap.dispatch.history.DispatchHistory;
import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.incident.Incident;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.CitizenRequests;
import id.tanggap.relief.NeedEdit;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Needs in words for one reader.
@Component
class NeedsViews {

    static final List<String> FIGURES = List.of(
            "displaced", "sheltered", "affected", "households", "under2", "under5", "women", "elderly", "disabled");
    static final List<String> SOURCES = List.of("own", "government", "other", "estimate");

    private static final int HISTORY = 50;
    private static final int DIGITS = 3;

    private final ReliefNeeds needs;
    private final CitizenRequests requests;
    private final DispatchHistory orders;
    private final ReliefNames names;

    NeedsViews(ReliefNeeds needs, CitizenRequests requests, DispatchHistory orders, ReliefNames names) {
        this.needs = needs;
        this.requests = requests;
        this.orders = orders;
        this.names = names;
    }

    record PlaceView(
            String code,
            String name,
            String base,
            String source,
            String regime,
            List<CountView> counts,
            List<NeedView> rows) {}

    /// @param used whether needs are computed from it
    record CountView(
            String figure, String number, String source, String saidBy, String countedAt, String actor, boolean used) {}

    /// @param notes what else there is to know; empty for most
    record NeedView(
            String item,
            String name,
            String quantity,
            String unit,
            boolean oneTime,
            String perPerson,
            String base,
            String section,
            @Nullable String edited,
            List<String> notes) {}

    record RequestView(String item, String quantity, String place, String ticket) {}

    record EditView(String place, String item, String quantity, String reason, String at, String actor) {}

    List<PlaceView> places(Incident incident, int days, PageReader reader) {
        var words = names.words(reader);
        var all = needs.counts(incident);
        var table = needs.table(incident, days);
        var served = new ServedPlaces(
                orders.at(incident.id(), reader.now()),
                table.stream().map(place -> new RegionCode(place.place())).toList());
        return table.stream()
                .map(place -> place(place, all, new Known(served, words, reader)))
                .toList();
    }

    /// What a place is worded with.
    private record Known(ServedPlaces served, ReliefNames.Words words, PageReader reader) {}

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
                        .map(count -> count(count, place.counts().contains(count), words, reader))
                        .toList(),
                place.rows().stream()
                        .map(row -> row(row, new RegionCode(place.place()), known))
                        .toList());
    }

    private static CountView count(PeopleCount count, boolean used, ReliefNames.Words words, PageReader reader) {
        return new CountView(
                count.figure(),
                words.number(count.number()),
                count.source(),
                count.saidBy(),
                reader.brief(count.countedAt()),
                count.actor(),
                used);
    }

    private static NeedView row(PlaceNeeds.Row row, RegionCode place, Known known) {
        var words = known.words();
        var reader = known.reader();
        var line = row.line();
        var edit = row.edit();
        return new NeedView(
                line.item(),
                words.item(line.item()),
                words.number(row.needed()),
                line.norm().amount().unit(),
                line.oneTime(),
                decimal(line.perPerson(), reader.locale()),
                reader.text(
                        line.estimated() ? "relief.base.estimated" : "relief.base.counted",
                        reader.textOr("relief.figure." + line.base(), line.base()),
                        decimal(line.counted(), reader.locale())),
                line.norm().source().section(),
                edit == null
                        ? null
                        : reader.text("relief.edited", words.number(row.computed()), edit.actor(), edit.reason()),
                notes(row, known.served().of(place, line.item()), known));
    }

    private static List<String> notes(PlaceNeeds.Row row, MovedGoods served, Known known) {
        var words = known.words();
        var relation = row.line().norm().relation();
        var notes = new ArrayList<String>();
        if (!served.isNothing()) {
            notes.add(known.reader()
                    .text(
                            "relief.served",
                            words.number(served.delivered()),
                            words.number(served.inTransit()),
                            words.number(served.open(row.needed()))));
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

    private static String decimal(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }

    List<RequestView> requests(Incident incident, PageReader reader) {
        var words = names.words(reader);
        return requests.of(incident, reader.viewer()).stream()
                .map(one -> new RequestView(
                        words.item(one.item()),
                        words.number(one.quantity()) + " " + words.unit(one.item()),
                        reader.place(one.place()),
                        one.ticket()))
                .toList();
    }

    List<EditView> history(Incident incident, PageReader reader) {
        var words = names.words(reader);
        return needs.history(incident).stream()
                .limit(HISTORY)
                .map(edit -> edit(edit, words, reader))
                .toList();
    }

    private static EditView edit(NeedEdit edit, ReliefNames.Words words, PageReader reader) {
        var quantity = edit.quantity();
        return new EditView(
                words.place(edit.place()),
                words.item(edit.item()),
                quantity == null ? reader.text("relief.as-computed") : words.number(quantity),
                edit.reason(),
                reader.brief(edit.at()),
                edit.actor());
    }
}
