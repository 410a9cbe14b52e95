package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundQueue;
import id.tanggap.intake.ledger.InboundQueue.Claim;
import id.tanggap.intake.ledger.InboundQueue.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Claims rows in a fair order: urgent ones first, then one channel after the other, and in a channel by turn. Every
/// fourth claim is for the rows that are not urgent, so that a flood of alarming words does not stop the others; and
/// one group of senders never has all slots of a node, so that slow mails of one sender delay nobody else.
///
/// Claims are made by one thread, releases by any.
final class FairClaims {

    private static final int URGENT_IN_A_ROW = 3;

    private final InboundQueue queue;
    private final int slots;
    private final Duration lease;
    private final Map<String, Integer> heldByGroup = new HashMap<>();
    private final Map<Boolean, String> lastChannel = new HashMap<>();
    private int urgentInARow;

    /// @param slots of this node, 2 or more
    FairClaims(InboundQueue queue, int slots, Duration lease) {
        this.queue = queue;
        this.slots = slots;
        this.lease = lease;
    }

    /// One statement for the lanes and one for each row.
    List<InboundItem> claim(Instant now, int limit) {
        var found = queue.lanes(now);
        var urgent = inTurn(found, true);
        var normal = inTurn(found, false);
        var claimed = new ArrayList<InboundItem>();
        while (claimed.size() < limit && !(urgent.isEmpty() && normal.isEmpty())) {
            var isUrgent = !urgent.isEmpty() && (normal.isEmpty() || urgentInARow < URGENT_IN_A_ROW);
            var lanes = isUrgent ? urgent : normal;
            var lane = lanes.removeFirst();
            queue.claim(lane, new Claim(now, lease, groupAtLimit())).ifPresent(item -> {
                hold(item);
                claimed.add(item);
                lanes.addLast(lane);
                lastChannel.put(isUrgent, lane.channelName());
                urgentInARow = isUrgent ? urgentInARow + 1 : 0;
            });
        }
        return claimed;
    }

    /// Begins after the channel that had the last turn.
    private Deque<Lane> inTurn(List<Lane> lanes, boolean urgent) {
        var last = lastChannel.getOrDefault(urgent, "");
        return new ArrayDeque<>(lanes.stream()
                .filter(lane -> lane.urgent() == urgent)
                .sorted(Comparator.comparing((Lane lane) -> lane.channelName().compareTo(last) <= 0)
                        .thenComparing(Lane::channelName))
                .toList());
    }

    private synchronized Optional<String> groupAtLimit() {
        return heldByGroup.entrySet().stream()
                .filter(held -> held.getValue() >= slots - 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private synchronized void hold(InboundItem item) {
        heldByGroup.merge(item.senderGroup(), 1, Integer::sum);
    }

    /// The row is finished.
    ///
    /// @return true if rows of its group had to wait for this
    synchronized boolean release(InboundItem item) {
        var before = heldByGroup.getOrDefault(item.senderGroup(), 0);
        heldByGroup.computeIfPresent(item.senderGroup(), (group, held) -> held > 1 ? held - 1 : null);
        return before >= slots - 1;
    }
}
