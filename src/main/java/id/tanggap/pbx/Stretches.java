package id.tanggap.pbx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All stretches of a call, those that several witnesses tell of made one.
final class Stretches {

    private static final Comparator<Stretch> IN_TIME = Comparator.<Stretch, Instant>comparing(stretch -> stretch.start)
            .thenComparing(stretch -> stretch.end, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(stretch -> stretch.agent, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(stretch -> stretch.queue, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(stretch -> stretch.outcome, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(stretch -> stretch.source.line());

    private final List<Stretch> all;

    private Stretches(List<Stretch> all) {
        this.all = all;
    }

    static Stretches of(List<Stretch> told) {
        if (told.size() > 1) {
            told.sort(IN_TIME);
        }
        var stretches = new Stretches(merged(told));
        stretches.confirm();
        return stretches;
    }

    List<Stretch> all() {
        return all;
    }

    private static List<Stretch> merged(List<Stretch> told) {
        var merged = new ArrayList<Stretch>(told.size());
        for (var stretch : told) {
            var same = same(merged, stretch);
            if (same == null) {
                merged.add(stretch);
            } else {
                same.add(stretch);
            }
        }
        return merged;
    }

    private static @Nullable Stretch same(List<Stretch> merged, Stretch stretch) {
        for (var other : merged) {
            if (other.agrees(stretch) && (sameAgent(other, stretch) || sameMember(other, stretch))) {
                return other;
            }
        }
        return null;
    }

    /// Channels without an agent are one only where the same queue is told of, by its log and by the channel's record.
    private static boolean sameAgent(Stretch one, Stretch other) {
        return one.agent == null
                ? other.agent == null && one.queue != null && one.queue.equals(other.queue)
                : one.agent.equals(other.agent);
    }

    /// A queue may know its member by a person's name where the channel has the extension.
    private static boolean sameMember(Stretch one, Stretch other) {
        return one.isAnswered()
                && other.isAnswered()
                && one.queue != null
                && one.queue.equals(other.queue)
                && one.agent != null
                && other.agent != null
                && Numbering.digits(one.agent) != Numbering.digits(other.agent);
    }

    /// A channel that the exchange bridged with somebody, whom another channel names: the b-leg of FreeSWITCH. And an
    /// answer by an unknown counts only where nobody is known to have answered: it may have been a machine.
    private void confirm() {
        var bridged = all.stream()
                .filter(stretch -> stretch.isAnswered() && stretch.agent == null)
                .toList();
        for (var stretch : all) {
            if (stretch.outcome == null && stretch.answer != null) {
                if (stretch.agent != null && bridged.stream().anyMatch(stretch::agrees)) {
                    stretch.outcome = Outcome.ANSWERED;
                } else {
                    stretch.agent = null;
                }
            }
        }
    }

    /// The stretches on which people talked.
    List<Stretch> talks() {
        var talks = all.stream().filter(Stretch::isAnswered).toList();
        var known = talks.stream().filter(talk -> talk.agent != null).toList();
        return known.isEmpty() && !rangInVain() ? talks : known;
    }

    /// Somebody's phone is told of, so that the answer of nobody in particular was the exchange's own.
    private boolean rangInVain() {
        return all.stream().anyMatch(stretch -> stretch.agent != null && !stretch.isAnswered());
    }

    /// Seconds in which at least one of them lasted.
    static long seconds(List<Stretch> talks, Instant until) {
        var sorted = talks.size() < 2
                ? talks
                : talks.stream().sorted(Comparator.comparing(Stretches::answer)).toList();
        long seconds = 0;
        Instant counted = Instant.MIN;
        for (var talk : sorted) {
            var from = answer(talk).isAfter(counted) ? answer(talk) : counted;
            var to = Objects.requireNonNullElse(talk.end, until);
            if (to.isAfter(from)) {
                seconds += Duration.between(from, to).toSeconds();
                counted = to;
            }
        }
        return seconds;
    }

    static Instant answer(Stretch talk) {
        return Objects.requireNonNullElse(talk.answer, talk.start);
    }
}
