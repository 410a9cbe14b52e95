package id.tanggap.allocation.flow;

import java.util.Arrays;

/// Maximum flow by Dinic's algorithm on arrays. Can go on from a flow that is there: raise a capacity and run again.
///
/// Not for several threads. Runs in O(nodes² × arcs) at worst, in practice a few passes over the arcs.
final class MaxFlow {

    static final long UNLIMITED = Long.MAX_VALUE / 4;

    private int[] first;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private long[] room = new long[64];
    private int arcs;
    private int[] level = new int[0];
    private int[] at = new int[0];
    private int[] queue = new int[0];

    MaxFlow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
    }

    /// @return the arc's number
    int arc(int from, int to, long capacity) {
        if (arcs + 2 > next.length) {
            next = Arrays.copyOf(next, next.length * 2);
            target = Arrays.copyOf(target, next.length);
            room = Arrays.copyOf(room, next.length);
        }
        half(from, to, capacity);
        half(to, from, 0);
        return arcs - 2;
    }

    private void half(int from, int to, long capacity) {
        target[arcs] = to;
        room[arcs] = capacity;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    void raise(int arc, long by) {
        room[arc] += by;
    }

    /// What is left of an arc's capacity.
    long room(int arc) {
        return room[arc];
    }

    long[] state() {
        return Arrays.copyOf(room, arcs);
    }

    void restore(long[] state) {
        System.arraycopy(state, 0, room, 0, arcs);
    }

    /// Sends as much more as there is a way for.
    long run(int source, int sink) {
        if (level.length != first.length) {
            level = new int[first.length];
            at = new int[first.length];
            queue = new int[first.length];
        }
        var sum = 0L;
        while (levels(source)[sink] >= 0) {
            System.arraycopy(first, 0, at, 0, first.length);
            for (var sent = push(source, sink, UNLIMITED); sent > 0; sent = push(source, sink, UNLIMITED)) {
                sum += sent;
            }
        }
        return sum;
    }

    /// How many steps each node is from the source over arcs that have room; -1 if there is no way.
    int[] levels(int source) {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        var end = 1;
        for (var begin = 0; begin < end; begin++) {
            for (var arc = first[queue[begin]]; arc >= 0; arc = next[arc]) {
                if (room[arc] > 0 && level[target[arc]] < 0) {
                    level[target[arc]] = level[queue[begin]] + 1;
                    queue[end++] = target[arc];
                }
            }
        }
        return level;
    }

    private long push(int node, int sink, long most) {
        if (node == sink) {
            return most;
        }
        var sent = 0L;
        for (; at[node] >= 0; at[node] = next[at[node]]) {
            var arc = at[node];
            if (room[arc] > 0 && level[target[arc]] == level[node] + 1) {
                var more = push(target[arc], sink, Math.min(most - sent, room[arc]));
                room[arc] -= more;
                room[arc ^ 1] += more;
                sent += more;
                if (sent == most) {
                    return sent;
                }
            }
        }
        return sent;
    }
}
