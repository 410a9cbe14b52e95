package id.tanggap.pbx.assembly;

import id.tanggap.pbx.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds which traces belong to one call: those that share a tie, directly or through other traces.
public final class TraceGrouping {

    private TraceGrouping() {}

    /// Traces of one call, and the known groups that turn out to be the same call.
    ///
    /// @param known in the order of the traces that led to them; empty for a new call, several if calls were stored
    ///     separately until now
    public record Group<G>(Set<G> known, Set<String> ties, List<Trace> traces) {}

    /// @param owners the group that each known tie belongs to; unknown ties are left out
    /// @return in the order of their first traces
    public static <G> List<Group<G>> group(Collection<Trace> traces, Map<String, G> owners) {
        var union = new Union<G>();
        for (var trace : traces) {
            for (var tie : trace.ties()) {
                var owner = owners.get(tie);
                if (owner != null) {
                    union.own(tie, owner);
                }
            }
            union.join(trace.ties());
        }
        return union.groups(traces);
    }

    /// Union-find over ties; all ties of a known group are united.
    private static final class Union<G> {

        private final Map<String, String> parents = new HashMap<>();
        private final Map<G, String> tiesOf = new HashMap<>();
        private final Map<String, G> owners = new LinkedHashMap<>();

        void own(String tie, G owner) {
            owners.put(tie, owner);
            var known = tiesOf.putIfAbsent(owner, tie);
            if (known != null) {
                link(known, tie);
            }
        }

        void join(Set<String> ties) {
            String first = null;
            for (var tie : ties) {
                if (first == null) {
                    first = tie;
                    root(tie);
                } else {
                    link(first, tie);
                }
            }
        }

        private void link(String first, String second) {
            var root = root(first);
            var joining = root(second);
            if (!root.equals(joining)) {
                parents.put(joining, root);
            }
        }

        private String root(String tie) {
            var root = tie;
            for (var parent = parents.get(root); parent != null && !parent.equals(root); parent = parents.get(root)) {
                root = parent;
            }
            parents.put(tie, root); // path compression
            return root;
        }

        List<Group<G>> groups(Collection<Trace> traces) {
            var groups = new LinkedHashMap<String, Group<G>>();
            for (var trace : traces) {
                var root = root(trace.ties().iterator().next());
                var group = groups.computeIfAbsent(
                        root, none -> new Group<>(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
                group.traces().add(trace);
                group.ties().addAll(trace.ties());
            }
            for (var owned : owners.entrySet()) {
                var group = groups.get(root(owned.getKey()));
                if (group != null) {
                    group.known().add(owned.getValue());
                }
            }
            return List.copyOf(groups.values());
        }
    }
}
