package id.tanggap.api.review;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import id.tanggap.review.IncidentReview;
import id.tanggap.review.IncidentReviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// How incidents were answered. Reads only.
@RestController
@Tag(name = "Incidents")
class ReviewApiController {

    private final IncidentReviews reviews;

    ReviewApiController(IncidentReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/api/v1/incidents/{code}/review")
    @Operation(
            summary = "Review of an incident",
            description = "Until the last full minute: how long each step took with every single time, needs met by"
                    + " place, stock used, broken promises, lessons. It counts everything: 403 for a program from which"
                    + " something is hidden.")
    @ApiResponse(responseCode = "403")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    IncidentReview review(@PathVariable String code, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        if (!IncidentReviews.mayRead(viewer)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "A review counts everything; something is hidden from this program.");
        }
        return IncidentCode.parse(code)
                .flatMap(reviews::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such incident."));
    }
}
