package id.tanggap.resource.vehicle;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Imports vehicles and equipment; the natural key is the code: number plate or inventory number.
@Component
class VehicleTable implements TableKind {

    private final VehicleStore store;

    VehicleTable(VehicleStore store) {
        this.store = store;
    }

    @Override
    public String code() {
        return "vehicles";
    }

    @Override
    public List<TableField> fields() {
        return VehicleFields.ALL;
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new Target(viewer);
    }

    private final class Target implements RowTarget {

        private final Viewer viewer;
        private final Map<String, Integer> seen = new HashMap<>();
        private Map<String, Vehicle> known = Map.of();
        private Map<SiteCode, Optional<BalaiCode>> keepers = Map.of();

        Target(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public List<RowResult> take(List<TableRow> rows, boolean write) {
            known = store.byCodes(
                    rows.stream()
                            .flatMap(row -> VehicleFields.code(row.cell("code")).stream())
                            .distinct()
                            .toList(),
                    write);
            keepers = store.keepers(rows.stream()
                    .flatMap(row -> SiteCode.read(row.cell("site")).stream())
                    .distinct()
                    .toList());
            return rows.stream().map(row -> taken(row, write)).toList();
        }

        private RowResult taken(TableRow row, boolean write) {
            var reader = new RowReader(row);
            var vehicle = VehicleFields.code(row.cell("code")).map(known::get);
            var draft = VehicleFields.read(row, vehicle.map(Vehicle::about), reader);
            draft.ifPresent(read -> check(read, vehicle, row, reader));
            return draft.isEmpty() || !reader.isGood()
                    ? RowResult.bad(row, reader.problems())
                    : RowResult.of(row, apply(vehicle, draft.get(), write));
        }

        private void check(VehicleDraft read, Optional<Vehicle> vehicle, TableRow row, RowReader reader) {
            var earlier = seen.putIfAbsent(read.code(), row.number());
            if (earlier != null && earlier != row.number()) {
                reader.problem("code", Reason.of("reason.table.repeated", Integer.toString(earlier)));
            }
            var keeper = row.has("site")
                    ? Optional.ofNullable(keepers.get(read.site()))
                    : vehicle.flatMap(old -> Optional.of(Optional.ofNullable(old.balai())));
            if (keeper.isEmpty()) {
                reader.problem(
                        "site", Reason.of("reason.resource.no-site", read.site().value()));
                return;
            }
            var wasTheirs = vehicle.map(old -> ResourcePolicy.changes(viewer, old.balai()))
                    .orElse(true);
            if (!wasTheirs || !ResourcePolicy.changes(viewer, keeper.get().orElse(null))) {
                reader.problem("site", Reason.of("reason.resource.not-yours"));
            }
        }

        private RowResult.Effect apply(Optional<Vehicle> vehicle, VehicleDraft draft, boolean write) {
            if (vehicle.isPresent() && vehicle.get().about().equals(draft)) {
                return RowResult.Effect.SAME;
            }
            if (write) {
                store.write(vehicle, draft, ResourceEditor.byImport(viewer));
            }
            return vehicle.isPresent() ? RowResult.Effect.CHANGED : RowResult.Effect.NEW;
        }
    }
}
