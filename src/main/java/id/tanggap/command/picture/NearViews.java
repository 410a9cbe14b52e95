package id.tanggap.command.picture;

import id.tanggap.incident.Incident;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.resource.person.PeopleWithin;
import id.tanggap.resource.person.PersonKind;
import id.tanggap.situation.NearSite;
import id.tanggap.situation.SiteContentsReader;
import id.tanggap.situation.Surroundings;
import id.tanggap.situation.Travel;
import id.tanggap.stock.balance.ItemWithin;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into words what there is around an incident.
@Component
class NearViews {

    private static final int CARDS = 8;

    private final SiteContentsReader contents;
    private final StockItems items;

    NearViews(SiteContentsReader contents, StockItems items) {
        this.contents = contents;
        this.items = items;
    }

    PictureView.Near of(Surroundings around, Incident incident, PageReader reader) {
        var known = items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
        var cards = new SiteCards(reader, known);
        var links = new PictureLinks(around.centre(), incident.code());
        var nearest =
                around.sites().stream().filter(NearSite::counted).limit(CARDS).toList();
        var inside = contents.of(nearest.stream().map(near -> near.site().id()).toList());
        var reach = around.rings().getLast();
        return new PictureView.Near(
                nearest.stream()
                        .map(near -> cards.card(near, inside.get(near.site().id())))
                        .toList(),
                around.rings().stream().map(reader::kilometres).toList(),
                people(around, links, reader),
                stock(around, known, links, reader),
                missing(around, known, reader),
                around.uncounted().stream().map(cards::doubtful).toList(),
                reader.text(
                        "picture.assumption",
                        Travel.ROAD_FACTOR,
                        Travel.ROAD_SPEED_KMH,
                        GeodesicDistance.kilometres(Travel.SHORTEST_CROSSING_METRES)),
                new PictureView.Figure(
                        number(ready(around.people().getLast(), PeopleWithin.Count::people), reader),
                        links.ready(reach)),
                links.sites(reach));
    }

    private static List<PictureView.PeopleRow> people(Surroundings around, PictureLinks links, PageReader reader) {
        return Arrays.stream(PersonKind.values())
                .map(kind -> new PictureView.PeopleRow(
                        reader.text("picture.people." + kind.code()),
                        around.people().stream()
                                .map(ring -> new PictureView.Figure(
                                        number(ready(ring, kind, PeopleWithin.Count::people), reader),
                                        links.ready(kind, ring.metres())))
                                .toList(),
                        stale(around, kind, links, reader)))
                .toList();
    }

    private static PictureView.@Nullable Figure stale(
            Surroundings around, PersonKind kind, PictureLinks links, PageReader reader) {
        var widest = around.people().getLast();
        var stale = ready(widest, kind, PeopleWithin.Count::stale);
        return stale == 0
                ? null
                : new PictureView.Figure(number(stale, reader), links.ready(kind, widest.metres()) + "&stale=yes");
    }

    private static int ready(PeopleWithin ring, ToIntFunction<PeopleWithin.Count> what) {
        return ring.counts().stream().filter(NearViews::couldGo).mapToInt(what).sum();
    }

    private static int ready(PeopleWithin ring, PersonKind kind, ToIntFunction<PeopleWithin.Count> what) {
        return ring.counts().stream()
                .filter(count -> count.kind() == kind)
                .filter(NearViews::couldGo)
                .mapToInt(what)
                .sum();
    }

    private static boolean couldGo(PeopleWithin.Count count) {
        return count.state().isReady();
    }

    private static List<PictureView.StockRow> stock(
            Surroundings around, Map<Long, StockItem> known, PictureLinks links, PageReader reader) {
        var byItem = around.stock().stream().collect(Collectors.groupingBy(ItemWithin::itemId));
        return known.values().stream()
                .filter(item -> byItem.containsKey(item.id()))
                .sorted(Comparator.comparing(StockItem::category).thenComparing(StockItem::code))
                .map(item -> row(
                        item, byItem.getOrDefault(item.id(), List.of()), around.rings(), new Wording(links, reader)))
                .toList();
    }

    private record Wording(PictureLinks links, PageReader reader) {}

    private static PictureView.StockRow row(
            StockItem item, List<ItemWithin> within, List<Integer> rings, Wording words) {
        var widest = within.getLast();
        var reader = words.reader();
        return new PictureView.StockRow(
                item.name(reader.locale()),
                item.baseUnit(),
                rings.stream()
                        .map(metres -> new PictureView.Figure(
                                number(
                                        within.stream()
                                                .filter(ring -> ring.metres() == metres)
                                                .mapToLong(ring -> ring.quantity() - ring.reserved())
                                                .sum(),
                                        reader),
                                words.links().item(item, metres)))
                        .toList(),
                widest.expiring() == 0 ? "" : number(widest.expiring(), reader),
                widest.stores());
    }

    private static List<String> missing(Surroundings around, Map<Long, StockItem> known, PageReader reader) {
        var there = around.stock().stream().map(ItemWithin::itemId).collect(Collectors.toSet());
        return known.values().stream()
                .filter(item -> !there.contains(item.id()))
                .map(item -> item.name(reader.locale()))
                .sorted()
                .toList();
    }

    static String number(long figure, PageReader reader) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(figure);
    }
}
