package id.tanggap.channel.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In which order waiting mails are fetched: the first mail of each sender, then the second of each, and so on; within
/// such a round citizens who are known come first, and the domains of the others take turns: a flood with an invented
/// domain on each mail delays new senders only. The senders are those of the envelopes, which anybody can forge: they
/// order work and identify nobody.
final class SenderTurns {

    private record Turn(long uid, int round, int place) {}

    private SenderTurns() {}

    /// @param uids in ascending order
    /// @param senders by UID, in small letters; a UID may be missing
    /// @param known those of the senders who are known from before
    static List<Long> order(Collection<Long> uids, Map<Long, String> senders, Set<String> known) {
        var rounds = new HashMap<String, Integer>();
        var places = new HashMap<String, Integer>();
        var turns = new ArrayList<Turn>(uids.size());
        for (var uid : uids) {
            var sender = senders.getOrDefault(uid, "");
            var round = rounds.merge(sender, 1, Integer::sum);
            var place = known.contains(sender)
                    ? 0
                    : places.merge(round + " " + sender.substring(sender.lastIndexOf('@') + 1), 1, Integer::sum);
            turns.add(new Turn(uid, round, place));
        }
        return turns.stream()
                .sorted(Comparator.comparingInt(Turn::round)
                        .thenComparingInt(Turn::place)
                        .thenComparingLong(Turn::uid))
                .map(Turn::uid)
                .toList();
    }
}
