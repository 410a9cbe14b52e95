package id.tanggap.channel.phone.recording;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where the recordings of a call are: a path with `{uniqueid}`, `{linkedid}`, `{from}` and the day.
///
/// @param text as in the channel's file
record RecordingPattern(String text) {

    private static final List<String> IDS = List.of("{uniqueid}", "{linkedid}");

    RecordingPattern {
        if (IDS.stream().noneMatch(text::contains) && !text.contains("{from}")) {
            throw new IllegalArgumentException("recordings: the pattern '" + text
                    + "' must contain {uniqueid}, {linkedid} or {from}: else every file is every call's");
        }
        if (("/" + text + "/").contains("/../")) {
            throw new IllegalArgumentException(
                    "recordings: the pattern '" + text + "' must not lead out of the folder");
        }
    }

    /// Whether the ids in a matching path identify the call; a caller's number alone does not, because a caller may
    /// call often.
    boolean tellsTheCall() {
        return IDS.stream().anyMatch(text::contains);
    }

    /// The patterns of paths for one call: for each of its ids, for each way to write its caller, and for each day.
    ///
    /// @param days on which the call began and ended, in the zone of the exchange
    Set<String> globs(Collection<String> ids, Collection<String> callers, Set<LocalDate> days) {
        var globs = new LinkedHashSet<String>();
        days.forEach(day -> globs.add(onDay(day)));
        return replace(replace(replace(globs, "{uniqueid}", ids), "{linkedid}", ids), "{from}", callers);
    }

    private String onDay(LocalDate day) {
        return text.replace("{yyyy}", "%04d".formatted(day.getYear()))
                .replace("{MM}", "%02d".formatted(day.getMonthValue()))
                .replace("{dd}", "%02d".formatted(day.getDayOfMonth()));
    }

    private static Set<String> replace(Set<String> globs, String placeholder, Collection<String> values) {
        var replaced = new LinkedHashSet<String>();
        for (var glob : globs) {
            if (glob.contains(placeholder)) {
                values.stream()
                        .filter(RecordingPattern::isName)
                        .forEach(value -> replaced.add(glob.replace(placeholder, literally(value))));
            } else {
                replaced.add(glob);
            }
        }
        return replaced;
    }

    /// A value that cannot be part of a file name matches nothing.
    private static boolean isName(String value) {
        return !value.isBlank() && !value.contains("/") && !value.contains("\0") && !value.equals("..");
    }

    private static String literally(String value) {
        return value.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
    }
}
