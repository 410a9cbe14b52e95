package id.tanggap.channel.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which order waiting mails are fetched: the first mail of each sender, then the second of each, and so on; within
/// such a round the domains take turns. The senders are those of the envelopes, which anybody can forge: they order
/// work and identify nobody.
final class SenderTurns {

    private record Turn(long uid, int round, int place) {}

    private SenderTurns() {}

    /// @param uids in ascending order
    /// @param senders by UID, in small letters; a UID may be missing
    static List<Long> order(Collection<Long> uids, Map<Long, String> senders) {
        var rounds = new HashMap<String, Integer>();
        var places = new HashMap<String, Integer>();
        var turns = new ArrayList<Turn>(uids.size());
        for (var uid : uids) {
            var sender = senders.getOrDefault(uid, "");
            var round = rounds.merge(sender, 1, Integer::sum);
            var place = places.merge(round + " " + sender.substring(sender.lastIndexOf('@') + 1), 1, Integer::sum);
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
