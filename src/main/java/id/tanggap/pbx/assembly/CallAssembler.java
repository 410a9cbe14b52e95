package id.tanggap.pbx.assembly;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Assembles one call from its traces. Repeated traces are removed and the rest sorted first, so that neither their
/// order nor repetitions change the result.
public final class CallAssembler {

    private static final int LONGEST_SECONDS = 86_400;
    private static final int FEW_TRACES = 8;

    /// The caller's own leg lasts longer than those of the phones that rang. So of two legs that begin together the
    /// longer one is first, then the one without an agent.
    private static final Comparator<Trace> BY_BEGIN = Comparator.comparing(CallAssembler::begin)
            .thenComparing(Trace::at, Comparator.reverseOrder())
            .thenComparing(Trace::agent, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Trace::kind)
            .thenComparing(Trace::key);

    private static final Comparator<Trace> BY_TIME =
            Comparator.comparing(Trace::at).thenComparing(Trace::kind).thenComparing(Trace::key);

    private final List<Trace> traces;
    private final List<Trace> byTime;

    /// The call that these traces are about. The same for any order and any repetition of them.
    ///
    /// @param traces of one call, at least one
    public static Call assemble(Collection<Trace> traces) {
        if (traces.isEmpty()) {
            throw new IllegalArgumentException("A call has at least one trace");
        }
        return new CallAssembler(traces).call();
    }

    private CallAssembler(Collection<Trace> traces) {
        this.traces = distinct(traces);
        this.byTime = this.traces.size() < 2 ? this.traces : new ArrayList<>(this.traces);
        if (this.traces.size() > 1) {
            this.traces.sort(BY_BEGIN);
            byTime.sort(BY_TIME);
        }
    }

    /// If a trace was read twice, the one with the earlier line is kept.
    private static List<Trace> distinct(Collection<Trace> traces) {
        if (traces.size() == 1) {
            return new ArrayList<>(traces);
        }
        return traces.size() <= FEW_TRACES ? distinctOfFew(traces) : distinctOfMany(traces);
    }

    private static List<Trace> distinctOfFew(Collection<Trace> traces) {
        var distinct = new ArrayList<Trace>(traces.size());
        for (var trace : traces) {
            int at = 0;
            while (at < distinct.size() && !distinct.get(at).key().equals(trace.key())) {
                at++;
            }
            if (at == distinct.size()) {
                distinct.add(trace);
            } else {
                distinct.set(at, firstRead(distinct.get(at), trace));
            }
        }
        return distinct;
    }

    private static List<Trace> distinctOfMany(Collection<Trace> traces) {
        var distinct = HashMap.<String, Trace>newHashMap(traces.size());
        for (var trace : traces) {
            distinct.merge(trace.key(), trace, CallAssembler::firstRead);
        }
        return new ArrayList<>(distinct.values());
    }

    private static Trace firstRead(Trace one, Trace other) {
        int files = one.source().file().compareTo(other.source().file());
        return files < 0 || (files == 0 && one.source().line() <= other.source().line()) ? one : other;
    }

    private Call call() {
        var start = begin(traces.getFirst());
        var ended = new CallEndTime(traces).time();
        var end = ended == null ? null : ended.isBefore(start) ? start : ended;
        var partialLegs = partialLegs(end);
        var now = end == null ? latest(start) : end;
        var talks = partialLegs.talks();
        var first = first(talks);
        var last = last(talks, now);
        var outcome = outcome(end, last, partialLegs);
        var answered = first == null ? now : first;
        var parties = new CallEndpoints(traces, last != null && last.agent != null);
        return new Call(
                callId(),
                parties.direction(),
                new Call.Times(
                        start,
                        first,
                        end,
                        bounded(Duration.between(start, answered).toSeconds()),
                        bounded(MergedLegs.seconds(talks, now))),
                parties.from(),
                parties.to(),
                last == null ? null : last.agent,
                queue(last),
                outcome,
                legs(partialLegs.all(), outcome, end),
                new Call.Log(ties(), recordings(), source()));
    }

    /// When the thing that a trace reports began.
    static Instant begin(Trace trace) {
        var start = trace.startedAt() == null ? trace.at() : trace.startedAt();
        if (trace.kind() == Trace.Kind.LEG) {
            return start;
        }
        long before = seconds(trace.waitSeconds()) + seconds(trace.talkSeconds());
        var counted = trace.at().minusSeconds(before);
        return counted.isBefore(start) ? counted : start;
    }

    private static long seconds(@Nullable Integer byTime) {
        return byTime == null || byTime < 0 || byTime > LONGEST_SECONDS ? 0 : byTime;
    }

    private static int bounded(long seconds) {
        return Math.clamp(seconds, 0, Integer.MAX_VALUE);
    }

    private Instant latest(Instant start) {
        var latest = byTime.getLast().at();
        return latest.isBefore(start) ? start : latest;
    }

    private MergedLegs partialLegs(@Nullable Instant end) {
        var partialLegs = new ArrayList<PartialLeg>(traces.size());
        var events = new ArrayList<Trace>();
        for (var trace : byTime) {
            if (trace.kind() == Trace.Kind.LEG) {
                partialLegs.add(PartialLeg.of(trace, begin(trace)));
            } else {
                events.add(trace);
            }
        }
        if (!events.isEmpty()) {
            partialLegs.addAll(EventLegs.of(events));
        }
        var merged = MergedLegs.merge(partialLegs);
        for (var partialLeg : merged.all()) {
            if (partialLeg.end == null && end != null) {
                partialLeg.end = end.isBefore(partialLeg.start) ? partialLeg.start : end;
            }
        }
        return merged;
    }

    private static @Nullable Instant first(List<PartialLeg> talks) {
        Instant first = null;
        for (var talk : talks) {
            var answer = MergedLegs.answer(talk);
            first = first == null || answer.isBefore(first) ? answer : first;
        }
        return first;
    }

    /// The leg on which people talked last: the latest end, then the latest answer.
    private static @Nullable PartialLeg last(List<PartialLeg> talks, Instant now) {
        if (talks.size() < 2) {
            return talks.isEmpty() ? null : talks.getFirst();
        }
        return Collections.max(
                talks,
                Comparator.<PartialLeg, Instant>comparing(talk -> talk.end == null ? now : talk.end)
                        .thenComparing(MergedLegs::answer)
                        .thenComparing(talk -> talk.agent, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private CallOutcome outcome(@Nullable Instant end, @Nullable PartialLeg last, MergedLegs partialLegs) {
        if (end == null) {
            return CallOutcome.ONGOING;
        }
        return last != null ? CallOutcome.ANSWERED : new UnansweredOutcome(byTime, partialLegs.all(), end).outcome();
    }

    private @Nullable String queue(@Nullable PartialLeg last) {
        if (last != null && last.queue != null) {
            return last.queue;
        }
        String queue = null;
        for (var trace : traces) {
            queue = trace.queue() == null ? queue : trace.queue();
        }
        return queue;
    }

    private static List<Call.Leg> legs(List<PartialLeg> partialLegs, CallOutcome outcome, @Nullable Instant end) {
        var legs = new ArrayList<Call.Leg>(partialLegs.size());
        for (var partialLeg : partialLegs) {
            legs.add(new Call.Leg(
                    partialLeg.agent,
                    partialLeg.queue,
                    leg(partialLeg, outcome),
                    partialLeg.start,
                    partialLeg.isAnswered() ? partialLeg.answer : null,
                    partialLeg.end == null ? end : partialLeg.end,
                    partialLeg.source));
        }
        return legs;
    }

    /// If a phone rang without an answer in a call that somebody else answered, the caller did not abandon it.
    private static CallOutcome leg(PartialLeg partialLeg, CallOutcome call) {
        if (partialLeg.outcome == null) {
            return partialLeg.agent == null || partialLeg.end == null ? call : CallOutcome.MISSED;
        }
        boolean inVain = partialLeg.outcome == CallOutcome.ABANDONED && partialLeg.agent != null;
        return inVain && call != CallOutcome.ABANDONED ? CallOutcome.MISSED : partialLeg.outcome;
    }

    /// The call's id from its first trace that has one; else the shortest of its first trace's ties.
    private String callId() {
        for (var trace : traces) {
            if (trace.callId() != null) {
                return trace.callId();
            }
        }
        return traces.getFirst().ties().stream()
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private Set<String> ties() {
        if (traces.size() == 1) {
            return traces.getFirst().ties();
        }
        var ties = new LinkedHashSet<String>();
        for (var trace : traces) {
            ties.addAll(trace.ties());
        }
        return ties;
    }

    private List<String> recordings() {
        var recordings = new LinkedHashSet<String>();
        for (var trace : traces) {
            if (trace.recording() != null) {
                recordings.add(trace.recording());
            }
        }
        return List.copyOf(recordings);
    }

    private LogSource source() {
        var first = traces.getFirst().source();
        for (var trace : traces) {
            if (trace.source().file().equals(first.file()) && trace.source().line() < first.line()) {
                first = trace.source();
            }
        }
        return first;
    }
}
