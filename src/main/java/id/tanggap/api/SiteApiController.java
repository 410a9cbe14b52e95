package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.SiteFilter;
import id.tanggap.resource.site.SiteKind;
import id.tanggap.resource.site.Sites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sites for programs.
@RestController
@RequestMapping("/api/v1/sites")
@Tag(name = "Resources")
class SiteApiController {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Sites sites;

    SiteApiController(Sites sites) {
        this.sites = sites;
    }

    /// @param q part of the name, or a code
    /// @param kind `balai`, `unit`, `lumbung`, `provincial-warehouse`, `central-warehouse`
    /// @param region an area code such as `33` or `33.21`
    /// @param after the `next` of the page before
    @Schema(name = "SitesRequest")
    record Request(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String balai,
            @Nullable String region,
            @Nullable String after,
            @Nullable Integer limit) {}

    /// @param next for the next page; null on the last one
    @Schema(name = "SitesPage")
    record Page(List<SiteView> sites, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "List sites in use: balai, other units, social stores, warehouses; by name")
    Page list(
            @ParameterObject @ModelAttribute Request request, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        var limit = limit(request.limit());
        var after = PageToken.read(request.after());
        var found = sites.list(filter(request), new Sites.Key(after.name(), after.id()), limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page(
                page.stream()
                        .map(site -> SiteView.of(site, viewer.role().dispatches()))
                        .toList(),
                found.size() > limit
                        ? new PageToken(page.getLast().name(), page.getLast().id()).text()
                        : null);
    }

    @GetMapping("/{code}")
    @Operation(summary = "One site, closed ones too")
    SiteView one(@PathVariable String code, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        return SiteCode.read(code)
                .flatMap(sites::find)
                .map(site -> SiteView.of(site, viewer.role().dispatches()))
                .orElseThrow(ResourceNotFoundException::new);
    }

    private static SiteFilter filter(Request request) {
        var kind = request.kind();
        return new SiteFilter(
                text(request.q()),
                kind == null ? null : SiteKind.of(kind),
                balai(request.balai()),
                region(request.region()),
                null,
                null);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable BalaiCode balai(@Nullable String given) {
        return given == null ? null : new BalaiCode(given);
    }

    static String region(@Nullable String given) {
        if (given == null) {
            return "";
        }
        if (!given.matches("\\d{2}(\\.\\d{2})?")) {
            throw new InvalidRequestException("region", "region is the code of a province or kabupaten, 33 or 33.21");
        }
        return new RegionCode(given).value();
    }

    static int limit(@Nullable Integer given) {
        if (given == null) {
            return USUAL;
        }
        if (given < 1 || given > MOST) {
            throw new InvalidRequestException("limit", "limit is 1 to " + MOST);
        }
        return given;
    }
}
