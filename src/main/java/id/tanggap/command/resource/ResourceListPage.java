package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.web.wording.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// A list of sites, people or vehicles with its filters; goes on by key.
///
/// @param kind `sites`, `people` or `vehicles`
/// @param asked the parameters of the request
/// @param counts of what is in the list; empty where nothing is counted
/// @param next address of the next page; empty on the last one
public record ResourceListPage(
        String kind,
        Map<String, String> asked,
        Table table,
        List<ResourceField> filters,
        List<ResourceFact> counts,
        VicinityRequest vicinity,
        boolean mayAdd,
        String next) {

    private static final Set<String> VICINITY = Set.of("near", "km", "incident");
    private static final Map<String, String> ICONS =
            Map.of("sites", "building-warehouse", "people", "users-group", "vehicles", "truck");

    /// @param columns what they say, after the first one
    public record Table(List<String> columns, List<ResourceRow> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public ResourceListPage {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        filters = List.copyOf(filters);
        counts = List.copyOf(counts);
    }

    /// The list goes on after this name and id.
    ResourceListPage before(String name, long id) {
        var more = new LinkedHashMap<>(asked);
        more.put("afterName", name);
        more.put("afterId", Long.toString(id));
        return new ResourceListPage(kind, asked, table, filters, counts, vicinity, mayAdd, address("", more));
    }

    private String address(String below, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> UriUtils.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + kind + below + (query.isEmpty() ? "" : "?" + query);
    }

    public String icon() {
        return ICONS.getOrDefault(kind, "");
    }

    /// What the form of the filters keeps without showing it.
    public Map<String, String> kept() {
        return asked.entrySet().stream()
                .filter(one -> VICINITY.contains(one.getKey()) && !vicinity.isWrong())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Address of this list for the whole country.
    public String everywhere() {
        var rest = new LinkedHashMap<>(asked);
        rest.keySet().removeAll(VICINITY);
        rest.keySet().removeAll(List.of("afterName", "afterId"));
        return address("", rest);
    }

    /// Address of this page of the list.
    public String here() {
        return address("", asked);
    }

    /// Address of the export of this list.
    public String export() {
        var all = new LinkedHashMap<>(asked);
        all.remove("afterName");
        all.remove("afterId");
        return address("/export", all);
    }

    /// Whether the list is narrowed by a filter.
    public boolean narrowed() {
        return filters.stream().anyMatch(field -> !field.value().isEmpty());
    }

    static long id(Map<String, String> asked) {
        return number(asked, "afterId");
    }

    /// The number of a parameter; 0 if it is none.
    static long number(Map<String, String> asked, String name) {
        var text = asked.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static List<ResourceField.Option> yesNo(PageReader reader) {
        return List.of(
                new ResourceField.Option("", reader.text("resource.no")),
                new ResourceField.Option("yes", reader.text("resource.yes.yes")));
    }
}
