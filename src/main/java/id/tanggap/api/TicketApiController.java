package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tickets in the API.
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketApiController {

    private final TicketReader tickets;
    private final TicketViewAssembler views;
    private final ReportSubmitter submissions;

    TicketApiController(TicketReader tickets, TicketViewAssembler views, ReportSubmitter submissions) {
        this.tickets = tickets;
        this.views = views;
        this.submissions = submissions;
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "One ticket with its timeline",
            description = "NIK, KK, card and telephone numbers inside texts are masked (3321••••••••0001) for every"
                    + " program: opening one needs a person whose name stands on record.")
    TicketView ticket(
            @PathVariable String number, @Parameter(hidden = true) @CurrentViewer Viewer viewer, Locale locale) {
        return TicketNumber.parse(number)
                .flatMap(parsed -> tickets.detail(parsed, viewer))
                .map(ticket -> views.whole(ticket, locale))
                .orElseThrow(TicketNotFoundException::new);
    }

    @PostMapping
    @Operation(
            summary = "Hand in a report for a citizen",
            description = "It is kept before anything is answered. Repeat a request with the same Idempotency-Key"
                    + " after a broken connection: it is received once. A key is remembered for 30 days; with another"
                    + " body it is answered by 409 and nothing is taken in. A program that may not see the ticket"
                    + " gets its number only.")
    @ApiResponse(
            responseCode = "201",
            description = "The ticket that was opened",
            content = @Content(schema = @Schema(oneOf = {TicketView.class, SubmittedView.class})))
    @ApiResponse(
            responseCode = "200",
            description = "The ticket of a repeated request",
            content = @Content(schema = @Schema(oneOf = {TicketView.class, SubmittedView.class})))
    @ApiResponse(
            responseCode = "202",
            description =
                    "It is kept and will become a ticket; repeat the request after the seconds that Retry-After says",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(responseCode = "409")
    ResponseEntity<?> open(
            @RequestBody ReportRequest request,
            @Parameter(schema = @Schema(maxLength = 200))
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer,
            Locale locale) {
        BoundedTexts.check(request);
        var unique = key == null || key.isBlank() ? UUID.randomUUID().toString() : key.strip();
        var submitted = submissions.submit(request, program(viewer), unique);
        return submitted
                .number()
                .map(TicketNumber::new)
                .<ResponseEntity<?>>map(number -> ResponseEntity.status(
                                submitted.receipt().isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                        .location(URI.create("/api/v1/tickets/" + number.digits()))
                        .body(visible(number, viewer, locale)))
                .orElseGet(TicketApiController::inProgress);
    }

    /// As the program that asks may see it: it gets the number of a report that went out of its sight, no more.
    private Object visible(TicketNumber number, Viewer viewer, Locale locale) {
        return tickets.detail(number, viewer)
                .<Object>map(ticket -> views.whole(ticket, locale))
                .orElseGet(() -> new SubmittedView(number.digits()));
    }

    /// Clients with the same name that see different tickets do not share idempotency keys, because a repeated key
    /// returns the ticket.
    private static String program(Viewer viewer) {
        return viewer.name() + "@" + Objects.requireNonNullElse(viewer.balai(), "*");
    }

    private static ResponseEntity<ProblemDetail> inProgress() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.ACCEPTED,
                "The report is kept and will become a ticket. Repeat the request with the same Idempotency-Key to get it.");
        return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "2").body(problem);
    }
}
