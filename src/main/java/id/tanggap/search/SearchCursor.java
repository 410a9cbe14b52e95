package id.tanggap.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/// Where a page of hits ended: score and id of its last hit, so that the next page goes on behind it.
record SearchCursor(float score, long id) {

    static SearchCursor of(FieldDoc last, boolean byScore) {
        return byScore
                ? new SearchCursor((Float) last.fields[0], (Long) last.fields[1])
                : new SearchCursor(0, (Long) last.fields[0]);
    }

    /// @throws IllegalArgumentException if nobody was given this cursor
    static Optional<SearchCursor> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            return Optional.of(new SearchCursor(Float.parseFloat(parts[0]), Long.parseLong(parts[1])));
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(
                    "cursor is not one that a search has answered with; leave it out", wrong);
        }
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((score + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    FieldDoc after(boolean byScore, int documents) {
        var fields = byScore ? new Object[] {score, id} : new Object[] {id};
        return new FieldDoc(Math.max(0, documents - 1), score, fields);
    }
}
