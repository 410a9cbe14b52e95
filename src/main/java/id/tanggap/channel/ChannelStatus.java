package id.tanggap.channel;

import id.tanggap.channel.check.FailureText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The health of a channel, as its kind reported it last.
///
/// @param name of its file
/// @param state `open`, `failing`, `unusable`, `paused`, `closed`
/// @param since when the channel entered this state
/// @param contactAt when its provider or server was reached last; null if never
/// @param problem the last problem, a technical line for operators; null if there is none
/// @param note message key, followed by its arguments, separated by spaces; null for none
public record ChannelStatus(
        String name,
        String kind,
        String state,
        Instant since,
        @Nullable Instant contactAt,
        @Nullable String problem,
        @Nullable String note) {

    /// Code of the sentence `channels.problem.CODE` that says the problem in plain words; null if there is none.
    public @Nullable String problemCode() {
        if (problem == null) {
            return null;
        }
        return state.equals("unusable") ? state : FailureText.meaning(problem);
    }
}
