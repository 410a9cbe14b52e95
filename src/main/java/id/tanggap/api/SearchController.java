package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.view.TicketReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
            @ParameterObject @ModelAttribute SearchRequest request,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer,
            Locale locale) {
        var answer = search.search(request.query(), viewer);
        var clocks = tickets.clocks(
                answer.hits().stream().map(hit -> hit.ticket().id()).toList());
        var hits = answer.hits().stream()
                .map(hit -> views.hit(hit, clocks.getOrDefault(hit.ticket().id(), List.of()), locale))
                .toList();
        return new SearchView(answer.total(), hits, answer.next(), answer.building());
    }
}
