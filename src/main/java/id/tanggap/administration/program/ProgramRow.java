package id.tanggap.administration.program;

import id.tanggap.access.register.ApiTokenList;
import id.tanggap.web.wording.PageReader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A token in the viewer's words.
///
/// @param role code of the role
/// @param office name of the only balai it sees; null for all
/// @param lists names of the restricted categories it sees; empty for none
/// @param state `good`, `expired` or `revoked`
/// @param ended when it was revoked and by whom, or when it expires or expired; null for never
record ProgramRow(
        long id,
        String name,
        String role,
        @Nullable String office,
        String lists,
        String made,
        @Nullable String used,
        String state,
        @Nullable String ended) {

    static ProgramRow of(ApiTokenList.Entry token, PageReader reader) {
        var times = token.times();
        return new ProgramRow(
                token.id(),
                token.name(),
                token.role(),
                token.balai() == null ? null : reader.balai(token.balai()),
                token.lists().stream().map(reader::category).sorted().collect(Collectors.joining(", ")),
                reader.full(times.made()) + (times.by().isEmpty() ? "" : ", " + times.by()),
                times.used() == null ? null : reader.full(times.used()),
                state(times, reader),
                ended(times, reader));
    }

    private static String state(ApiTokenList.Times times, PageReader reader) {
        if (times.revoked() != null) {
            return "revoked";
        }
        return times.isGood(reader.now()) ? "good" : "expired";
    }

    private static @Nullable String ended(ApiTokenList.Times times, PageReader reader) {
        if (times.revoked() != null) {
            return reader.full(times.revoked()) + (times.revokedBy().isEmpty() ? "" : ", " + times.revokedBy());
        }
        return times.expires() == null ? null : reader.full(times.expires());
    }
}
