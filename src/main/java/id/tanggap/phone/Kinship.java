package id.tanggap.phone;

import id.tanggap.pbx.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Puts traces together that share a tie, directly or over another, and finds the calls that they join.
/// Pure: union and find over ties; nearly linear in the number of ties.
final class Kinship {

    /// One call's worth of news.
    ///
    /// @param calls ids of the calls that these traces belong to or join, oldest first; none for a new one
    record Family(List<Trace> news, NavigableSet<Long> calls) {}

    private final Map<String, String> parents = new HashMap<>();

    private Kinship() {}

    /// @param known which call has a tie already
    static List<Family> of(Collection<Trace> news, Map<String, Long> known) {
        var kinship = new Kinship();
        for (var trace : news) {
            var first = tie(trace.ties().iterator().next());
            trace.ties().forEach(tie -> kinship.join(first, tie(tie)));
        }
        known.forEach((tie, call) -> kinship.join(tie(tie), "call/" + call));
        return kinship.families(news, known.values());
    }

    /// Ties and calls share one map; a prefix keeps them apart.
    private static String tie(String tie) {
        return "tie/" + tie;
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String node) {
        var root = node;
        for (var next = parents.get(root); next != null && !next.equals(root); next = parents.get(root)) {
            root = next;
        }
        for (var each = node; !each.equals(root); ) {
            each = parents.put(each, root);
        }
        return root;
    }

    private List<Family> families(Collection<Trace> news, Collection<Long> calls) {
        var families = new LinkedHashMap<String, Family>();
        for (var trace : news) {
            families.computeIfAbsent(
                            root(tie(trace.ties().iterator().next())),
                            root -> new Family(new ArrayList<>(), new TreeSet<>()))
                    .news()
                    .add(trace);
        }
        for (var call : calls) {
            var family = families.get(root("call/" + call));
            if (family != null) {
                family.calls().add(call);
            }
        }
        return List.copyOf(families.values());
    }
}
