package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.relief.PeopleRowReader.Counted;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowResult.Effect;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the rows of one table of people. The natural key of a count is who says it, of which place and time; the same
/// number again changes nothing, another one is kept beside the first.
final class PeopleRowTarget implements RowTarget {

    private final PeopleRowReader rows;
    private final ReliefStore store;
    private final Viewer viewer;
    private final Map<String, Integer> seen = new HashMap<>();

    PeopleRowTarget(PeopleRowReader rows, ReliefStore store, Viewer viewer) {
        this.rows = rows;
        this.store = store;
        this.viewer = viewer;
    }

    private record Read(TableRow row, RowReader reader, Optional<Counted> counted) {}

    @Override
    public List<RowResult> take(List<TableRow> batch, boolean write) {
        var read = batch.stream().map(this::read).toList();
        var known = store.numbers(
                read.stream()
                        .flatMap(one -> one.counted().stream())
                        .map(one -> one.incident().id())
                        .distinct()
                        .toList(),
                read.stream()
                        .flatMap(one -> one.counted().stream())
                        .map(one -> one.counts().getFirst().place())
                        .distinct()
                        .toList());
        var fresh = new LinkedHashMap<Long, List<PeopleCount>>();
        var results = read.stream().map(one -> result(one, known, fresh)).toList();
        if (write) {
            fresh.forEach((incident, counts) -> store.add(incident, counts, viewer));
        }
        return results;
    }

    private Read read(TableRow row) {
        var reader = new RowReader(row);
        var counted = rows.read(row, reader, viewer.name());
        counted.ifPresent(one -> {
            var earlier = seen.putIfAbsent(key(one.incident().id(), one.counts().getFirst(), ""), row.number());
            if (earlier != null && earlier != row.number()) {
                reader.problem("place", Reason.of("reason.table.repeated", Integer.toString(earlier)));
            }
        });
        return new Read(row, reader, counted.filter(one -> reader.isGood()));
    }

    private static RowResult result(Read read, Map<String, Long> known, Map<Long, List<PeopleCount>> fresh) {
        if (read.counted().isEmpty()) {
            return RowResult.bad(read.row(), read.reader().problems());
        }
        var incident = read.counted().get().incident().id();
        var effect = Effect.SAME;
        for (var count : read.counted().get().counts()) {
            var before = known.get(key(incident, count, count.figure()));
            if (before == null || before != count.number()) {
                fresh.computeIfAbsent(incident, id -> new ArrayList<>()).add(count);
                effect = before != null || effect == Effect.CHANGED ? Effect.CHANGED : Effect.NEW;
            }
        }
        return RowResult.of(read.row(), effect);
    }

    static String key(long incident, PeopleCount count, String figure) {
        return String.join(
                "\n",
                Long.toString(incident),
                count.place(),
                figure,
                count.source(),
                count.saidBy(),
                count.countedAt().toString());
    }
}
