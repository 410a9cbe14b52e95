package id.tanggap.pbx.assembly;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.NumberingPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All legs of a call. Legs that several traces report are merged into one.
final class MergedLegs {

    private static final Comparator<PartialLeg> BY_START = Comparator.<PartialLeg, Instant>comparing(leg -> leg.start)
            .thenComparing(leg -> leg.end, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(leg -> leg.agent, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(leg -> leg.queue, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(leg -> leg.outcome, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(leg -> leg.source.line());

    private final List<PartialLeg> all;

    private MergedLegs(List<PartialLeg> all) {
        this.all = all;
    }

    static MergedLegs merge(List<PartialLeg> reported) {
        if (reported.size() > 1) {
            reported.sort(BY_START);
        }
        var legs = new MergedLegs(merged(reported));
        legs.confirm();
        return legs;
    }

    List<PartialLeg> all() {
        return all;
    }

    private static List<PartialLeg> merged(List<PartialLeg> reported) {
        var merged = new ArrayList<PartialLeg>(reported.size());
        for (var leg : reported) {
            var same = same(merged, leg);
            if (same == null) {
                merged.add(leg);
            } else {
                same.add(leg);
            }
        }
        return merged;
    }

    private static @Nullable PartialLeg same(List<PartialLeg> merged, PartialLeg leg) {
        for (var other : merged) {
            if (other.isSameLeg(leg) && (sameAgent(other, leg) || sameMember(other, leg))) {
                return other;
            }
        }
        return null;
    }

    /// Channels without an agent are the same only if both name the same queue: the queue's log and the channel's
    /// record.
    private static boolean sameAgent(PartialLeg one, PartialLeg other) {
        return one.agent == null
                ? other.agent == null && one.queue != null && one.queue.equals(other.queue)
                : one.agent.equals(other.agent);
    }

    /// A queue may have a person's name for its member where the channel has the extension.
    private static boolean sameMember(PartialLeg one, PartialLeg other) {
        return one.isAnswered()
                && other.isAnswered()
                && one.queue != null
                && one.queue.equals(other.queue)
                && one.agent != null
                && other.agent != null
                && NumberingPlan.digits(one.agent) != NumberingPlan.digits(other.agent);
    }

    /// Confirms answers of legs that the exchange bridged with a channel that another leg names: FreeSWITCH's b-legs.
    private void confirm() {
        for (var leg : all) {
            if (leg.outcome == null && leg.answer != null) {
                if (leg.agent != null && isBridged(leg)) {
                    leg.outcome = CallOutcome.ANSWERED;
                } else {
                    leg.agent = null;
                }
            }
        }
    }

    private boolean isBridged(PartialLeg leg) {
        for (var other : all) {
            if (other.isAnswered() && other.agent == null && other.isSameLeg(leg)) {
                return true;
            }
        }
        return false;
    }

    /// The legs on which people talked. An answer without an agent counts only if the call has no leg with an agent:
    /// it may have been the exchange itself that answered.
    List<PartialLeg> talks() {
        var talks = new ArrayList<PartialLeg>(all.size());
        boolean phones = false;
        for (var leg : all) {
            phones |= leg.agent != null;
            if (leg.isAnswered()) {
                talks.add(leg);
            }
        }
        if (phones) {
            talks.removeIf(talk -> talk.agent == null);
        }
        return talks;
    }

    /// Seconds during which at least one of them lasted.
    static long seconds(List<PartialLeg> talks, Instant until) {
        var sorted = talks.size() < 2
                ? talks
                : talks.stream()
                        .sorted(Comparator.comparing(MergedLegs::answer))
                        .toList();
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

    static Instant answer(PartialLeg talk) {
        return Objects.requireNonNullElse(talk.answer, talk.start);
    }
}
