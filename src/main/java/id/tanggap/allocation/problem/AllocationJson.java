package id.tanggap.allocation.problem;

import id.tanggap.allocation.problem.AllocationProblem.DemandPlace;
import id.tanggap.allocation.problem.AllocationProblem.Fleet;
import id.tanggap.allocation.problem.AllocationProblem.Passage;
import id.tanggap.allocation.problem.AllocationProblem.SupplySite;
import id.tanggap.allocation.problem.AllocationProblem.Way;
import id.tanggap.region.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Problems as JSON: `{"sites":[{"code","lat","lon","open","stock":{item:n},"minimum":{item:n},
/// "vehicles":{"count","capacityKg"}}],"places":[{"code","lat","lon","needs":{item:n},"weight"}],
/// "blocked":[[site,place],…],"minutes":[[site,place,n],…],"kg":{item:kg}}`. All but `sites`, `places`, codes and
/// positions may be missing: a site is then open, a weight 1. Other fields are not read.
public final class AllocationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AllocationJson() {}

    /// @throws UnreadableAllocationException saying what is wrong and where
    public static AllocationProblem read(byte[] bytes) throws UnreadableAllocationException {
        try {
            return read(JSON.readTree(bytes));
        } catch (JacksonException broken) {
            throw new UnreadableAllocationException("no JSON: " + broken.getOriginalMessage());
        }
    }

    public static AllocationProblem read(JsonNode root) throws UnreadableAllocationException {
        if (!root.isObject()) {
            throw new UnreadableAllocationException("no JSON object");
        }
        try {
            var sites = new ArrayList<SupplySite>();
            for (var node : array(root, "sites")) {
                sites.add(site(node));
            }
            var places = new ArrayList<DemandPlace>();
            for (var node : array(root, "places")) {
                places.add(place(node));
            }
            return new AllocationProblem(sites, places, ways(root), kilograms(root.path("kg")));
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableAllocationException(String.valueOf(wrong.getMessage()));
        }
    }

    private static SupplySite site(JsonNode node) throws UnreadableAllocationException {
        var open = node.path("open");
        if (!open.isMissingNode() && !open.isBoolean()) {
            throw new UnreadableAllocationException("\"open\" of a site is true or false");
        }
        return new SupplySite(
                code(node),
                point(node),
                open.isMissingNode() || open.booleanValue(),
                amounts(node, "stock"),
                amounts(node, "minimum"),
                fleet(node.path("vehicles")));
    }

    private static @Nullable Fleet fleet(JsonNode node) throws UnreadableAllocationException {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return new Fleet(Math.toIntExact(Math.min(Integer.MAX_VALUE, whole(node, "count"))), whole(node, "capacityKg"));
    }

    private static DemandPlace place(JsonNode node) throws UnreadableAllocationException {
        var weight = node.path("weight");
        if (!weight.isMissingNode() && !weight.isNumber()) {
            throw new UnreadableAllocationException("\"weight\" of a place is a number");
        }
        return new DemandPlace(
                code(node), point(node), amounts(node, "needs"), weight.isMissingNode() ? 1 : weight.doubleValue());
    }

    private static Map<Way, Passage> ways(JsonNode root) throws UnreadableAllocationException {
        var ways = new HashMap<Way, Passage>();
        for (var node : optionalArray(root, "minutes")) {
            if (!node.path(2).canConvertToInt() || node.path(2).intValue() < 0) {
                throw new UnreadableAllocationException("\"minutes\" is a list of [site, place, minutes]");
            }
            ways.put(way(node), new Passage(false, node.path(2).intValue()));
        }
        for (var node : optionalArray(root, "blocked")) {
            ways.merge(way(node), new Passage(true, null), (known, shut) -> new Passage(true, known.minutes()));
        }
        return ways;
    }

    private static Way way(JsonNode node) throws UnreadableAllocationException {
        if (!node.path(0).isString() || !node.path(1).isString()) {
            throw new UnreadableAllocationException("\"blocked\" is a list of [site, place]");
        }
        return new Way(node.path(0).stringValue(), node.path(1).stringValue());
    }

    private static Map<String, Double> kilograms(JsonNode node) throws UnreadableAllocationException {
        var kilograms = new HashMap<String, Double>();
        for (var field : node.properties()) {
            if (!field.getValue().isNumber()) {
                throw new UnreadableAllocationException("\"kg\" of " + field.getKey() + " is a number");
            }
            kilograms.put(field.getKey(), field.getValue().doubleValue());
        }
        return kilograms;
    }

    private static JsonNode array(JsonNode root, String name) throws UnreadableAllocationException {
        if (!root.path(name).isArray()) {
            throw new UnreadableAllocationException("\"" + name + "\" is a list");
        }
        return root.path(name);
    }

    private static JsonNode optionalArray(JsonNode root, String name) throws UnreadableAllocationException {
        return root.path(name).isMissingNode() ? JSON.createArrayNode() : array(root, name);
    }

    private static String code(JsonNode node) throws UnreadableAllocationException {
        var code = node.path("code");
        if (!code.isString() || code.stringValue().isBlank()) {
            throw new UnreadableAllocationException("each site and place has a \"code\"");
        }
        return code.stringValue();
    }

    private static GeoPoint point(JsonNode node) throws UnreadableAllocationException {
        if (!node.path("lat").isNumber() || !node.path("lon").isNumber()) {
            throw new UnreadableAllocationException("each site and place has \"lat\" and \"lon\"");
        }
        return new GeoPoint(node.path("lat").doubleValue(), node.path("lon").doubleValue());
    }

    private static Map<String, Long> amounts(JsonNode node, String name) throws UnreadableAllocationException {
        var amounts = new HashMap<String, Long>();
        var fields = node.path(name);
        if (!fields.isMissingNode() && !fields.isObject()) {
            throw new UnreadableAllocationException("\"" + name + "\" is an object of item and number");
        }
        for (var field : fields.properties()) {
            amounts.put(field.getKey(), whole(fields, field.getKey()));
        }
        return amounts;
    }

    private static long whole(JsonNode node, String name) throws UnreadableAllocationException {
        var number = node.path(name);
        if (!isWhole(number)) {
            throw new UnreadableAllocationException("\"" + name + "\" is a whole number");
        }
        return number.longValue();
    }

    /// Some programs write 5.0 for 5.
    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                ? number.canConvertToLong()
                : number.isNumber()
                        && number.doubleValue() == Math.rint(number.doubleValue())
                        && Math.abs(number.doubleValue()) <= AllocationProblem.MOST;
    }

    /// The same as `read` reads.
    public static String write(AllocationProblem problem) {
        var root = new LinkedHashMap<String, Object>();
        root.put("sites", problem.sites().stream().map(AllocationJson::site).toList());
        root.put("places", problem.places().stream().map(AllocationJson::place).toList());
        var blocked = new ArrayList<List<Object>>();
        var minutes = new ArrayList<List<Object>>();
        problem.ways().forEach((way, passage) -> {
            if (passage.blocked()) {
                blocked.add(List.of(way.site(), way.place()));
            }
            var known = passage.minutes();
            if (known != null) {
                minutes.add(List.of(way.site(), way.place(), known));
            }
        });
        root.put("blocked", blocked);
        root.put("minutes", minutes);
        root.put("kg", problem.kilograms());
        return JSON.writeValueAsString(root);
    }

    private static Map<String, Object> site(SupplySite site) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("code", site.code());
        shown.put("lat", site.at().latitude());
        shown.put("lon", site.at().longitude());
        shown.put("open", site.open());
        shown.put("stock", site.stock());
        shown.put("minimum", site.minimum());
        var fleet = site.fleet();
        if (fleet != null) {
            shown.put("vehicles", Map.of("count", fleet.vehicles(), "capacityKg", fleet.capacityKg()));
        }
        return shown;
    }

    private static Map<String, Object> place(DemandPlace place) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("code", place.code());
        shown.put("lat", place.at().latitude());
        shown.put("lon", place.at().longitude());
        shown.put("needs", place.needs());
        shown.put("weight", place.weight());
        return shown;
    }
}
