package id.tanggap.phone.ledger;

import id.tanggap.pbx.Trace;
import id.tanggap.pbx.assembly.CallAssembler;
import id.tanggap.pbx.assembly.TraceGrouping;
import id.tanggap.phone.call.CallChangeNotifier;
import id.tanggap.taxonomy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Brings new log entries into calls: finds the calls that they belong to, merges calls that turn out to be one,
/// assembles each changed call again from all its entries, and writes the result. Runs in the ledger's transaction,
/// which holds the exchange's lock.
@Component
record CallReassembly(
        CallCorrelation correlation, TraceRows traces, CallMerge merge, CallUpsert calls, CallChangeNotifier notifier) {

    /// A call with more lines is not a real call: a column with the same value for all calls was taken as their id.
    /// Assembling it again with every batch would take longer each time.
    private static final int MOST_TRACES = 5000;

    /// No desk shows older calls live; notifications for them would only load all desks while an old log is read.
    private static final Duration LIVE = Duration.ofHours(2);

    /// @param lines lines that are not stored yet
    /// @return the same lines, each with its call, or quarantined because its call has too many lines
    List<TraceRows.Kept> fold(CallLedger.Exchange exchange, List<TraceRows.Kept> lines, Instant now) {
        var news = lines.stream()
                .map(TraceRows.Kept::trace)
                .filter(Objects::nonNull)
                .toList();
        if (news.isEmpty()) {
            return lines;
        }
        var tied = correlation.find(exchange.pbx(), ties(news));
        var known = tied.stream().collect(Collectors.toMap(CallCorrelation.Match::tie, CallCorrelation.Match::call));
        var sizes = tied.stream()
                .collect(Collectors.toMap(
                        CallCorrelation.Match::call, CallCorrelation.Match::traces, (one, same) -> one));
        var tooLarge = new HashSet<Trace>();
        var groups = new ArrayList<TraceGrouping.Group<Long>>();
        for (var group : TraceGrouping.group(news, known)) {
            if (size(group, sizes) > MOST_TRACES) {
                tooLarge.addAll(group.traces());
            } else {
                groups.add(group);
            }
        }
        var assembled = folded(exchange, groups);
        write(exchange, assembled, known.keySet(), now);
        return withCalls(lines, assembled, tooLarge);
    }

    private static Set<String> ties(Collection<Trace> news) {
        return news.stream().flatMap(trace -> trace.ties().stream()).collect(Collectors.toSet());
    }

    private static int size(TraceGrouping.Group<Long> group, Map<Long, Integer> sizes) {
        return group.traces().size()
                + group.known().stream()
                        .mapToInt(call -> sizes.getOrDefault(call, 0))
                        .sum();
    }

    private List<AssembledCall> folded(CallLedger.Exchange exchange, List<TraceGrouping.Group<Long>> groups) {
        var flags = new CallFlags(exchange);
        var olds = traces.ofCalls(
                groups.stream().flatMap(group -> group.known().stream()).toList());
        var fresh = groups.stream().filter(group -> group.known().isEmpty()).count();
        var ids = correlation.newIds(Math.toIntExact(fresh)).iterator();
        var assembled = new ArrayList<AssembledCall>();
        for (var group : groups) {
            var isNew = group.known().isEmpty();
            var id = isNew ? ids.next() : Collections.min(group.known());
            assembled.add(folded(new CallGroup(id, isNew, group), olds, flags));
        }
        return assembled;
    }

    /// Log entries that belong to one call.
    private record CallGroup(long id, boolean isNew, TraceGrouping.Group<Long> entries) {}

    private static AssembledCall folded(CallGroup of, Map<Long, List<Trace>> olds, CallFlags flags) {
        var group = of.entries();
        var all = new ArrayList<>(group.traces());
        group.known().forEach(call -> all.addAll(olds.getOrDefault(call, List.of())));
        var merged = new TreeSet<>(group.known());
        merged.remove(of.id());
        var call = CallAssembler.assemble(all);
        return new AssembledCall(
                of.id(),
                of.isNew(),
                merged,
                call,
                group.traces(),
                all.size(),
                flags.urgent(call, all),
                flags.test(call, all));
    }

    private void write(CallLedger.Exchange exchange, List<AssembledCall> assembled, Set<String> known, Instant now) {
        if (assembled.isEmpty()) {
            return;
        }
        var merges = new LinkedHashMap<Long, Long>();
        var news = new LinkedHashMap<String, Long>();
        for (var call : assembled) {
            call.merged().forEach(younger -> merges.put(younger, call.id()));
            call.news().forEach(trace -> trace.ties().forEach(tie -> news.put(tie, call.id())));
            if (call.call().times().startedAt().plus(LIVE).isAfter(now)) {
                notifier.notifyAfterCommit(call.id());
            }
        }
        news.keySet().removeAll(known);
        merge.merge(merges, now);
        calls.write(exchange, assembled, now);
        correlation.insert(exchange.pbx(), news);
    }

    private static List<TraceRows.Kept> withCalls(
            List<TraceRows.Kept> lines, List<AssembledCall> assembled, Set<Trace> tooLarge) {
        var callOf = new HashMap<String, Long>();
        for (var call : assembled) {
            call.news().forEach(trace -> callOf.put(trace.key(), call.id()));
        }
        return lines.stream()
                .map(line -> {
                    var trace = line.trace();
                    if (trace == null) {
                        return line;
                    }
                    return tooLarge.contains(trace)
                            ? line.quarantined(tooManyLines(trace))
                            : line.of(Objects.requireNonNull(callOf.get(line.key())));
                })
                .toList();
    }

    private static Reason tooManyLines(Trace trace) {
        return Reason.of(
                "reason.phone.too-many-lines",
                Integer.toString(MOST_TRACES),
                trace.ties().stream().sorted().collect(Collectors.joining(", ")));
    }
}
