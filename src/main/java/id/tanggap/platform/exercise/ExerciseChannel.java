package id.tanggap.platform.exercise;

import java.util.Optional;
import java.util.regex.Pattern;

/// The channel that brings everything of an exercise: `latihan-7`. No file in `channels/` can have this name, because
/// no kind of channel is called so: what comes by it was made by the player, and nothing real ever comes by it.
public final class ExerciseChannel {

    private static final String PREFIX = "latihan-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})");

    private ExerciseChannel() {}

    public static String of(long exercise) {
        return PREFIX + exercise;
    }

    /// The exercise whose channel has this name; empty for every real channel.
    public static Optional<Long> exerciseOf(String channelName) {
        var match = NAME.matcher(channelName);
        return match.matches() ? Optional.of(Long.valueOf(match.group(1))) : Optional.empty();
    }
}
