package id.tanggap.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a channel stands, as its kind reported last.
///
/// @param name of its file
/// @param state `open`, `failing`, `unusable`, `closed`
/// @param since when it has stood so
/// @param contactAt when its other side was reached last; null if never
/// @param problem what was wrong last, null if nothing is
/// @param note something worth knowing: key of its words and their figures, parted by blanks; null for nothing
public record ChannelStatus(
        String name,
        String kind,
        String state,
        Instant since,
        @Nullable Instant contactAt,
        @Nullable String problem,
        @Nullable String note) {}
