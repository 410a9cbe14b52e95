package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// A list of sites, people or vehicles with its filters; goes on by key.
public final class ResourceListPage {

    private static final Set<String> VICINITY = Set.of("near", "km", "incident");

    private final String kind;
    private final String icon;
    private final Map<String, String> asked;
    private List<String> columns = List.of();
    private List<ResourceRow> rows = List.of();
    private List<ResourceField> filters = List.of();
    private List<ResourceFact> counts = List.of();
    private VicinityRequest vicinity = VicinityRequest.NONE;
    private boolean mayAdd;
    private String next = "";

    /// @param kind `sites`, `people` or `vehicles`
    /// @param asked the parameters of the request
    ResourceListPage(String kind, String icon, Map<String, String> asked) {
        this.kind = kind;
        this.icon = icon;
        this.asked = new LinkedHashMap<>(asked);
    }

    ResourceListPage columns(List<String> names) {
        this.columns = List.copyOf(names);
        return this;
    }

    ResourceListPage rows(List<ResourceRow> found) {
        this.rows = List.copyOf(found);
        return this;
    }

    ResourceListPage filters(List<ResourceField> fields) {
        this.filters = List.copyOf(fields);
        return this;
    }

    ResourceListPage counts(List<ResourceFact> facts) {
        this.counts = List.copyOf(facts);
        return this;
    }

    ResourceListPage vicinity(VicinityRequest asked) {
        this.vicinity = asked;
        return this;
    }

    ResourceListPage mayAdd(boolean may) {
        this.mayAdd = may;
        return this;
    }

    /// The list goes on after this name and id.
    void next(String name, long id) {
        var more = new LinkedHashMap<>(asked);
        more.put("afterName", name);
        more.put("afterId", Long.toString(id));
        next = address("", more);
    }

    private String address(String below, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> UriUtils.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + kind + below + (query.isEmpty() ? "" : "?" + query);
    }

    public String kind() {
        return kind;
    }

    public String icon() {
        return icon;
    }

    public List<String> columns() {
        return columns;
    }

    public List<ResourceRow> rows() {
        return rows;
    }

    public List<ResourceField> filters() {
        return filters;
    }

    public List<ResourceFact> counts() {
        return counts;
    }

    public VicinityRequest vicinity() {
        return vicinity;
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

    public boolean mayAdd() {
        return mayAdd;
    }

    /// Address of the next page; empty on the last one.
    public String next() {
        return next;
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

    static ResourceField staleFilter(Map<String, String> asked, PageReader reader) {
        return ResourceField.choice(
                "stale",
                reader.text("resource.confirmation"),
                asked.getOrDefault("stale", ""),
                List.of(
                        new ResourceField.Option("", reader.text("resource.stale.any")),
                        new ResourceField.Option("yes", reader.text("resource.stale.only"))));
    }

    static List<ResourceField.Option> yesNo(PageReader reader) {
        return List.of(
                new ResourceField.Option("", reader.text("resource.no")),
                new ResourceField.Option("yes", reader.text("resource.yes.yes")));
    }

    static void csv(HttpServletResponse response, String name, PageReader reader) {
        var day = LocalDate.ofInstant(reader.now(), reader.viewer().zone());
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(name, day));
        response.setHeader("Cache-Control", "no-store");
    }
}
