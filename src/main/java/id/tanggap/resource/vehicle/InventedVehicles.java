package id.tanggap.resource.vehicle;

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

/// Writes the invented vehicles of the demo, marked as such on every page.
@Service
public class InventedVehicles {

    private static final ResourceEditor DEMO = new ResourceEditor("Demo", null, ResourceEditor.Way.PROGRAM);

    private final VehicleStore store;
    private final ResourceHistory history;
    private final Clock clock;

    InventedVehicles(VehicleStore store, ResourceHistory history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /// @param values by field, as in a table
    /// @param confirmedAgo how long ago somebody confirmed it
    /// @throws IllegalArgumentException if the values are wrong
    @Transactional
    public void write(Map<String, String> values, Duration confirmedAgo) {
        var row = new TableRow(0, values);
        var reader = new RowReader(row);
        var vehicle = VehicleFields.read(row, Optional.empty(), reader)
                .orElseThrow(() -> new IllegalArgumentException("Not a vehicle: " + reader.problems()));
        var id = store.insert(vehicle, true);
        store.confirm(id, "Demo", clock.instant().minus(confirmedAgo));
        history.record(ResourceHistory.Of.vehicle(id), DEMO, Map.of(), VehicleFields.values(vehicle));
    }
}
