package id.tanggap.pbx.assembly;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.NumberingPlan;
import id.tanggap.pbx.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A leg of a call while the call is assembled.
final class PartialLeg {

    @Nullable
    String agent;

    @Nullable
    String queue;
    /// Null while no trace says it: a phone that may still ring, a channel that only played announcements.
    @Nullable
    CallOutcome outcome;

    Instant start;

    @Nullable
    Instant answer;

    @Nullable
    Instant end;

    LogSource source;

    PartialLeg(Instant start, Trace trace) {
        this.start = start;
        this.agent = trace.agent();
        this.queue = trace.queue();
        this.source = trace.source();
    }

    static PartialLeg of(Trace leg, Instant start) {
        var stretch = new PartialLeg(start, leg);
        stretch.outcome = leg.outcome();
        stretch.answer = leg.answeredAt();
        stretch.end = leg.endedAt() == null ? leg.at() : leg.endedAt();
        if (stretch.outcome == CallOutcome.ANSWERED && stretch.answer == null) {
            stretch.answer = start;
        }
        return stretch;
    }

    boolean isAnswered() {
        return outcome == CallOutcome.ANSWERED && answer != null;
    }

    boolean isOpen() {
        return end == null;
    }

    /// True if both can be the same leg: at the same time, of the same queue, and not one answered and the other not.
    boolean isSameLeg(PartialLeg other) {
        return overlaps(other)
                && (outcome == null || other.outcome == null || isAnswered() == other.isAnswered())
                && sameQueue(other);
    }

    private boolean sameQueue(PartialLeg other) {
        return queue == null || other.queue == null || queue.equals(other.queue);
    }

    private boolean overlaps(PartialLeg other) {
        if (start.equals(other.start)) {
            return true;
        }
        var later = start.isAfter(other.start) ? start : other.start;
        return (end == null || later.isBefore(end)) && (other.end == null || later.isBefore(other.end));
    }

    /// Merges what another trace says about the same leg. The later answer is the right one: a queue answers the
    /// caller before an agent does, and its record counts from there.
    void add(PartialLeg other) {
        if (agent == null
                || (other.agent != null && NumberingPlan.digits(other.agent) && !NumberingPlan.digits(agent))) {
            agent = other.agent;
        }
        queue = queue == null ? other.queue : queue;
        outcome = outcome == null ? other.outcome : outcome;
        start = other.start.isAfter(start) ? other.start : start;
        answer = later(answer, other.answer);
        end = later(end, other.end);
        start = answer != null && answer.isBefore(start) ? answer : start;
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
