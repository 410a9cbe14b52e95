package id.tanggap.channel.phone.source;

import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.phone.ledger.CallLedger.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What outlives a crash, in memory: lines and places of one channel, committed together.
public final class InMemoryLedger implements BatchSink {

    public final Set<String> told = new LinkedHashSet<>();
    public final List<Line.Bad> bad = new ArrayList<>();
    public final Map<String, Long> places = new LinkedHashMap<>();
    private final Map<String, Position> positions = new LinkedHashMap<>();
    public int batches;
    public int again;
    public int dieAfter = Integer.MAX_VALUE;

    /// The node dies before it commits.
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean keep(Batch batch) {
        if (batches >= dieAfter) {
            dieAfter = Integer.MAX_VALUE;
            throw new Killed();
        }
        batches++;
        for (var line : batch.lines()) {
            places.putIfAbsent(line.raw(), line.source().line());
            if (line instanceof Line.Bad unreadable) {
                bad.add(unreadable);
            } else if (!told.add(line.raw())) {
                again++;
            }
        }
        var position = batch.position();
        if (position != null) {
            positions.put(position.source(), position);
        }
        return true;
    }

    public List<Position> positions() {
        return List.copyOf(positions.values());
    }
}
