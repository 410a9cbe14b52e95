package id.tanggap.pbx;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The operator's description of a log's lines.
///
/// @param zone for times in the log that have no zone
/// @param delimiter of CSV; null for the format's own, or guessed from the first lines
/// @param heading whether the first line of each file names the columns
/// @param columns the log's column (name or number from 1) for each of our fields: `from`, `to`, `start`, `answer`,
///                `end`, `duration`, `billsec`, `disposition`, `uniqueid`, `linkedid`, `agent`, `queue`, `direction`,
///                `recording` … ; empty for the format's own order
/// @param timePattern a `DateTimeFormatter` pattern; null for the format's own
/// @param extensions regular expression of internal numbers; null: two to five digits that are no short code
/// @param voicemail names of applications, contexts or destinations that mean voicemail
/// @param closed names of contexts or destinations that mean "we are closed"
public record FormatSettings(
        ZoneId zone,
        @Nullable Character delimiter,
        boolean heading,
        Map<String, String> columns,
        @Nullable String timePattern,
        @Nullable String extensions,
        Set<String> voicemail,
        Set<String> closed) {

    public FormatSettings {
        columns = Map.copyOf(columns);
        voicemail = Set.copyOf(voicemail);
        closed = Set.copyOf(closed);
    }

    public static FormatSettings in(ZoneId zone) {
        return new FormatSettings(zone, null, false, Map.of(), null, null, Set.of("VoiceMail", "voicemail"), Set.of());
    }
}
