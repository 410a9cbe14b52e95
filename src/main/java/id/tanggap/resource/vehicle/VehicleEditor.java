package id.tanggap.resource.vehicle;

import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, changes and confirms vehicles from pages. Each is one transaction with its history.
@Service
public class VehicleEditor {

    private final VehicleStore store;
    private final ResourceHistory history;
    private final Clock clock;

    VehicleEditor(VehicleStore store, ResourceHistory history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /// @param form all fields by their codes
    @Transactional
    public ResourceResult add(Map<String, String> form, Viewer by) {
        return save(Optional.empty(), form, by);
    }

    /// @param seen the last change that the form knew of: a form that is older than the vehicle is refused
    @Transactional
    public ResourceResult change(long id, long seen, Map<String, String> form, Viewer by) {
        var vehicle = store.locked(id);
        if (vehicle.filter(old -> ResourcePolicy.changes(by, old.balai())).isEmpty()) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        return history.last(ResourceHistory.Of.vehicle(id)) == seen
                ? save(vehicle, form, by)
                : ResourceResult.Refused.because("reason.resource.changed-meanwhile");
    }

    private ResourceResult save(Optional<Vehicle> before, Map<String, String> form, Viewer by) {
        var row = new TableRow(0, form);
        var reader = new RowReader(row);
        var draft = VehicleFields.read(row, Optional.empty(), reader);
        var keeper = draft.flatMap(
                read -> Optional.ofNullable(store.keepers(List.of(read.site())).get(read.site())));
        if (draft.isPresent() && keeper.isEmpty()) {
            reader.problem(
                    "site",
                    Reason.of("reason.resource.no-site", draft.get().site().value()));
        }
        if (draft.isEmpty() || keeper.isEmpty()) {
            return new ResourceResult.Wrong(reader.problems());
        }
        if (!ResourcePolicy.changes(by, keeper.get().orElse(null))) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        var taken = store.byCodes(List.of(draft.get().code()), false).values().stream()
                .anyMatch(other -> before.filter(old -> old.id() == other.id()).isEmpty());
        return taken
                ? ResourceResult.Refused.because("reason.resource.code-taken")
                : new ResourceResult.Saved(store.write(before, draft.get(), ResourceEditor.onPage(by)));
    }

    /// Somebody says that the row of this vehicle is right.
    @Transactional
    public ResourceResult confirm(long id, Viewer by) {
        var vehicle = store.locked(id).orElse(null);
        if (vehicle == null || !ResourcePolicy.changes(by, vehicle.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        var now = clock.instant();
        store.confirm(id, by.name(), now);
        history.confirmed(ResourceHistory.Of.vehicle(id), ResourceEditor.onPage(by), vehicle.confirmation(), now);
        return new ResourceResult.Saved(id);
    }
}
