package id.tanggap.api;

import id.tanggap.search.SearchQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parameters of a search.
///
/// @param cursor `next` of the answer before
/// @param sort `relevance` or `newest`
record SearchRequest(
        @Schema(defaultValue = "") @Nullable String q,
        @Schema(defaultValue = "20") @Nullable Integer limit,
        @Nullable String cursor,
        @Schema(defaultValue = "relevance") @Nullable String sort) {

    private static final int USUAL_LIMIT = 20;

    /// @throws InvalidRequestException if a parameter cannot be used
    SearchQuery query() {
        var text = Objects.requireNonNullElse(q, "");
        try {
            return new SearchQuery(text, order(), Objects.requireNonNullElse(limit, USUAL_LIMIT), cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    text.length() > SearchQuery.LONGEST ? "q" : "limit", String.valueOf(e.getMessage()));
        }
    }

    private SearchQuery.Order order() {
        return switch (Objects.requireNonNullElse(sort, "")) {
            case "", "relevance" -> SearchQuery.Order.RELEVANCE;
            case "newest" -> SearchQuery.Order.NEWEST;
            default -> throw new InvalidRequestException("sort", "sort is relevance or newest");
        };
    }
}
