package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Search for programs.
@RestController
@Tag(name = "Search")
class SearchController {

    private final TicketSearch search;
    private final TicketReader tickets;
    private final TicketViewAssembler views;

    SearchController(TicketSearch search, TicketReader tickets, TicketViewAssembler views) {
        this.search = search;
        this.tickets = tickets;
        this.views = views;
    }

    @GetMapping("/api/v1/search")
    @Operation(
            summary = "Find tickets",
            description = "Words in any form, \"phrases\", begin*, -without, and filters such as kategori:bansos.pkh"
                    + " balai:MGL status:new urgensi:darurat tempat:33.21 dari:2026-11-01 sampai:2026-11-30."
                    + " While the index is being built, building says how many tickets are in it: older ones may be"
                    + " missing.")
    SearchView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "relevance") String sort,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer,
            Locale locale) {
        var answer = search.search(query(q, limit, cursor, sort), viewer);
        var clocks = tickets.clocks(
                answer.hits().stream().map(hit -> hit.ticket().id()).toList());
        var hits = answer.hits().stream()
                .map(hit -> views.hit(hit, clocks.getOrDefault(idOf(hit.ticket()), List.of()), locale))
                .toList();
        return new SearchView(answer.total(), hits, answer.next(), answer.building());
    }

    private static Long idOf(TicketSummary ticket) {
        return ticket.id();
    }

    private static SearchQuery query(String q, int limit, @Nullable String cursor, String sort) {
        var order =
                switch (sort) {
                    case "relevance" -> SearchQuery.Order.RELEVANCE;
                    case "newest" -> SearchQuery.Order.NEWEST;
                    default -> throw new InvalidRequestException("sort", "sort is relevance or newest");
                };
        try {
            return new SearchQuery(q, order, limit, cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    q.length() > SearchQuery.LONGEST ? "q" : "limit", String.valueOf(e.getMessage()));
        }
    }
}
