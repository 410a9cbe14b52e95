package id.tanggap.resource.site;

import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the invented sites of the demo and of exercises, marked as such on every page.
@Service
public class InventedSites {

    private static final ResourceEditor DEMO = new ResourceEditor("Demo", null, ResourceEditor.Way.PROGRAM);

    private final SiteStore store;
    private final SiteFields fields;
    private final ResourceHistory history;
    private final Clock clock;

    InventedSites(SiteStore store, SiteFields fields, ResourceHistory history, Clock clock) {
        this.store = store;
        this.fields = fields;
        this.history = history;
        this.clock = clock;
    }

    /// @param values by field, as in a table
    /// @param confirmedAgo how long ago somebody confirmed it
    /// @throws IllegalArgumentException if the values are wrong
    @Transactional
    public void write(Map<String, String> values, Duration confirmedAgo) {
        insert(values, confirmedAgo);
    }

    /// Of an exercise: met by nothing but its incidents. Part of the caller's transaction.
    @Transactional
    public void write(Map<String, String> values, long exercise) {
        store.invent(insert(values, Duration.ZERO), exercise);
    }

    /// An exercise is over: its sites are closed, with all that is in them.
    @Transactional
    public void close(long exercise) {
        store.close(exercise, clock.instant());
    }

    private long insert(Map<String, String> values, Duration confirmedAgo) {
        var reader = new RowReader(new TableRow(0, values));
        var site = fields.read(new TableRow(0, values), Optional.empty(), reader)
                .orElseThrow(() -> new IllegalArgumentException("Not a site: " + reader.problems()));
        var now = clock.instant();
        var id = store.insert(site, true, now);
        store.confirm(id, "Demo", now.minus(confirmedAgo));
        history.record(ResourceHistory.Of.site(id), DEMO, Map.of(), SiteFields.values(site));
        return id;
    }
}
