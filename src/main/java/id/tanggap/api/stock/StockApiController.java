package id.tanggap.api.stock;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.api.BoundedTexts;
import id.tanggap.api.InvalidRequestException;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockMovement;
import id.tanggap.stock.ledger.StockMovements;
import id.tanggap.taxonomy.ReasonMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Stock for programs.
@RestController
@RequestMapping("/api/v1/stock")
@Tag(name = "Stock")
class StockApiController {

    private static final int LONGEST_KEY = 100;

    private final StockBalances balances;
    private final StockMovements movements;
    private final StockMovementRecorder recorder;
    private final StockItems items;
    private final Sites sites;

    StockApiController(
            StockBalances balances,
            StockMovements movements,
            StockMovementRecorder recorder,
            StockItems items,
            Sites sites) {
        this.balances = balances;
        this.movements = movements;
        this.recorder = recorder;
        this.items = items;
        this.sites = sites;
    }

    /// @param site code of a store
    /// @param item code of an item
    /// @param after `next` of the page before
    /// @param kind of sites: `balai`, `unit`, `lumbung`, `provincial-warehouse`, `central-warehouse`
    record BalanceRequest(
            @Nullable String site,
            @Nullable String item,
            @Nullable String category,
            @Nullable String kind,
            @Nullable String province,
            @Nullable String after,
            @Nullable Integer limit) {

        StockFilter filter() {
            return new StockFilter(
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(kind, ""),
                    Objects.requireNonNullElse(province, ""),
                    null);
        }

        StockBalances.Key key() {
            var parts = Objects.requireNonNullElse(after, "0-0").split("-", -1);
            try {
                return new StockBalances.Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new InvalidRequestException("after", "after is what next said");
            }
        }
    }

    @GetMapping("/balances")
    @Operation(
            summary = "What lies in the stores",
            description = "One row for each store and lot, in base units; reserved goods are part of the quantity.")
    StockBalanceView.Page balances(@ParameterObject @ModelAttribute BalanceRequest request) {
        var limit = limit(request.limit());
        var found = balances.page(
                request.key(),
                limit + 1,
                request.filter(),
                new StockBalances.Only(siteId(request.site()), itemId(request.item())));
        var shown = found.subList(0, Math.min(limit, found.size()));
        var known = known();
        return new StockBalanceView.Page(
                shown.stream()
                        .map(level -> StockBalanceView.of(
                                level,
                                Objects.requireNonNull(known.get(level.lot().itemId()))))
                        .toList(),
                found.size() > limit
                        ? shown.getLast().siteId() + "-" + shown.getLast().lot().id()
                        : null);
    }

    private static int limit(@Nullable Integer asked) {
        var limit = Objects.requireNonNullElse(asked, 100);
        if (limit < 1 || limit > 500) {
            throw new InvalidRequestException("limit", "limit is 1 to 500");
        }
        return limit;
    }

    private Map<Long, StockItem> known() {
        return items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
    }

    /// @param site code of a store at either end
    /// @param before `next` of the page before
    record MovementsRequest(
            @Nullable String site,
            @Nullable Long before,
            @Nullable Integer limit) {}

    @GetMapping("/movements")
    @Operation(summary = "Movements of goods, newest first")
    StockMovementView.Page movements(@ParameterObject @ModelAttribute MovementsRequest request) {
        var limit = limit(request.limit());
        var found = movements.before(
                siteId(request.site()), Objects.requireNonNullElse(request.before(), Long.MAX_VALUE), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new StockMovementView.Page(
                views(shown), found.size() > limit ? shown.getLast().id() : null);
    }

    private @Nullable Long siteId(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : SiteCode.read(code)
                        .flatMap(sites::find)
                        .orElseThrow(() -> new InvalidRequestException("site", "No site has this code"))
                        .id();
    }

    private @Nullable Long itemId(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : items.find(code.strip())
                        .orElseThrow(() -> new InvalidRequestException("item", "No item has this code"))
                        .id();
    }

    @GetMapping("/movements/{id}")
    @Operation(summary = "One movement")
    StockMovementView movement(@PathVariable long id) {
        return movements
                .find(id)
                .map(found -> views(List.of(found)).getFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/movements")
    @Operation(
            summary = "Record a movement",
            description =
                    "Needs an Idempotency-Key: the same request again is recorded once. A token of a balai"
                            + " records in its own stores, one of the role duty-officer in all, others in none: as on pages. A movement that is refused changes nothing: 409 says why.")
    @ApiResponse(
            responseCode = "201",
            description = "The movement",
            content = @Content(schema = @Schema(implementation = StockMovementView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The movement of a repeated request",
            content = @Content(schema = @Schema(implementation = StockMovementView.class)))
    @ApiResponse(responseCode = "403")
    @ApiResponse(responseCode = "409")
    ResponseEntity<?> record(
            @RequestBody StockMovementRequest request,
            @Parameter(required = true, schema = @Schema(maxLength = LONGEST_KEY))
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer,
            Locale locale) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidRequestException("Idempotency-Key", "Send a key of 1 to 100 characters");
        }
        BoundedTexts.check(request);
        return switch (recorder.record(request, key.strip(), viewer)) {
            case StockOutcome.Recorded done ->
                ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .location(URI.create("/api/v1/stock/movements/" + done.id()))
                        .body(movement(done.id()));
            case StockOutcome.Refused refused -> refused(refused, locale);
        };
    }

    private static ResponseEntity<ProblemDetail> refused(StockOutcome.Refused refused, Locale locale) {
        var status = refused.reason().key().equals("refused.stock.keeper") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        var problem = ProblemDetail.forStatusAndDetail(
                status, ReasonMessages.in(locale).say(refused.reason()));
        problem.setProperty("reason", refused.reason().key());
        return ResponseEntity.status(status).body(problem);
    }

    private List<StockMovementView> views(List<StockMovement> found) {
        var known = known();
        var stores = sites.byIds(found.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.siteId()), Stream.ofNullable(one.otherSiteId())))
                .distinct()
                .toList());
        return found.stream().map(one -> view(one, stores, known)).toList();
    }

    private static StockMovementView view(StockMovement one, Map<Long, Site> stores, Map<Long, StockItem> known) {
        var other = one.otherSiteId();
        return new StockMovementView(
                one.id(),
                one.at(),
                one.kind().code(),
                code(stores, one.siteId()),
                other == null ? null : code(stores, other),
                one.ofId(),
                one.note().reason(),
                one.note().document(),
                one.note().actor(),
                one.lines().stream()
                        .map(line -> new StockMovementView.Line(
                                line.lotId(),
                                Objects.requireNonNull(known.get(line.itemId())).code(),
                                line.from(),
                                line.to(),
                                line.quantity(),
                                line.outstanding()))
                        .toList());
    }

    private static String code(Map<Long, Site> stores, long id) {
        return Objects.requireNonNull(stores.get(id)).code().value();
    }
}
