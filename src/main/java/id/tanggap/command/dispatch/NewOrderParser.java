package id.tanggap.command.dispatch;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.incident.Incident;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.region.outline.Areas;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.PlacePicker;
import id.tanggap.web.request.WholeNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the form of a new order.
@Component
class NewOrderParser {

    private static final int SKILLS = 3;
    private static final int MOST_PEOPLE = 10_000;

    private final Sites sites;
    private final StockItems items;
    private final PlaceFinder places;
    private final Areas areas;

    NewOrderParser(Sites sites, StockItems items, PlaceFinder places, Areas areas) {
        this.sites = sites;
        this.items = items;
        this.places = places;
        this.areas = areas;
    }

    /// The places of an incident, the one at its centre first: an order is more likely for there than for the first
    /// of the places around a quake by its code.
    List<RegionCode> likely(Incident incident) {
        var centre = Optional.ofNullable(incident.centre()).flatMap(areas::kabkotaAt);
        return incident.facts().places().stream()
                .sorted(Comparator.comparing(place -> centre.filter(at -> at.contains(place) || place.contains(at))
                        .isEmpty()))
                .toList();
    }

    /// The place as the picker of the form writes it.
    String label(RegionCode region) {
        return places.place(region).map(PlaceFinder.Place::label).orElse(region.value());
    }

    sealed interface Result {}

    record Read(NewOrder order) implements Result {}

    /// @param key of the message that says what must be mended
    record Wrong(String key) implements Result {}

    private static final class WrongFieldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongFieldException(String key) {
            super(key, null, false, false);
        }
    }

    Result read(Incident incident, Map<String, String> sent, Viewer by) {
        try {
            var store = SiteCode.read(text(sent, "site"))
                    .flatMap(sites::find)
                    .orElseThrow(() -> new WrongFieldException("dispatch.problem.site"));
            return new Read(new NewOrder(
                    "page:" + by.userId() + ":" + text(sent, "key"),
                    incident.id(),
                    store.id(),
                    destination(sent),
                    goods(sent),
                    people(sent),
                    vehicles(sent),
                    ground(sent),
                    text(sent, "note"),
                    by));
        } catch (WrongFieldException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Wrong("dispatch.problem.field");
        }
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private Destination destination(Map<String, String> sent) {
        if (!text(sent, "to").isEmpty()) {
            var site = SiteCode.read(text(sent, "to"))
                    .flatMap(sites::find)
                    .orElseThrow(() -> new WrongFieldException("dispatch.problem.to"));
            return new Destination(site.kabkota(), site.name(), site.position().point(), site.id());
        }
        return region(sent)
                .filter(region -> !text(sent, "place").isEmpty())
                .map(region -> Destination.place(region, text(sent, "place")))
                .orElseThrow(() -> new WrongFieldException("dispatch.problem.place"));
    }

    /// The area that was picked or typed by its name, or its code alone.
    private Optional<RegionCode> region(Map<String, String> sent) {
        if (!text(sent, "regionText").isEmpty()) {
            return PlacePicker.chosen(field -> text(sent, field.replaceFirst("^place", "region")), places);
        }
        try {
            return places.place(new RegionCode(text(sent, "region")))
                    .map(place -> place.region().code());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<NewOrder.Goods> goods(Map<String, String> sent) {
        var goods = new ArrayList<NewOrder.Goods>();
        sent.forEach((field, value) -> {
            if (field.startsWith("amount-") && !value.isBlank()) {
                var item = items.find(field.substring("amount-".length()))
                        .orElseThrow(() -> new WrongFieldException("dispatch.problem.amount"));
                var amount = number(value);
                if (amount > 0) {
                    goods.add(new NewOrder.Goods(item.id(), amount));
                }
            }
        });
        return goods;
    }

    private static long number(String value) {
        return WholeNumber.of(value).orElseThrow(() -> new WrongFieldException("dispatch.problem.amount"));
    }

    private static List<NewOrder.PeopleWanted> people(Map<String, String> sent) {
        var people = new ArrayList<NewOrder.PeopleWanted>();
        for (var no = 1; no <= SKILLS; no++) {
            var count = text(sent, "people-" + no);
            var wanted = count.isEmpty() ? 0 : number(count);
            if (wanted > MOST_PEOPLE) {
                throw new WrongFieldException("dispatch.problem.amount");
            }
            if (wanted > 0) {
                people.add(new NewOrder.PeopleWanted(text(sent, "skill-" + no), (int) wanted));
            }
        }
        return people;
    }

    private static List<Long> vehicles(Map<String, String> sent) {
        return sent.keySet().stream()
                .filter(field -> field.startsWith("vehicle-"))
                .map(field -> number(field.substring("vehicle-".length())))
                .toList();
    }

    private static ReleaseGround ground(Map<String, String> sent) {
        if (!text(sent, "override").isEmpty()) {
            return new ReleaseGround.Overridden(text(sent, "override"));
        }
        return text(sent, "declaration").isEmpty()
                ? ReleaseGround.NONE
                : new ReleaseGround.Declaration(text(sent, "declaration"));
    }
}
