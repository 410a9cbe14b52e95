package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.problem.ShipmentCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One answer of the child process, read with suspicion.
record SolverAnswer(List<Shipment> shipments, boolean optimal, double weightedBound) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLUMNS = 4;

    /// Empty if the line is no answer, or one that cannot be carried out.
    static Optional<SolverAnswer> read(String line, AllocationGrid grid) {
        try {
            var root = JSON.readTree(line);
            var rows = root.path("shipments");
            if (!rows.isArray()) {
                return Optional.empty();
            }
            var shipments = new ArrayList<Shipment>();
            for (var row : rows) {
                if (!isShipment(row)) {
                    return Optional.empty();
                }
                shipments.add(new Shipment(
                        row.get(0).intValue(),
                        row.get(1).intValue(),
                        row.get(2).intValue(),
                        row.get(3).longValue()));
            }
            if (!ShipmentCheck.problems(grid, shipments).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new SolverAnswer(
                    List.copyOf(shipments),
                    root.path("optimal").asBoolean(false),
                    root.path("weightedBound").asDouble(-1)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static boolean isShipment(JsonNode row) {
        if (!row.isArray() || row.size() != COLUMNS) {
            return false;
        }
        for (var cell : row) {
            if (!cell.isIntegralNumber() || !cell.canConvertToLong()) {
                return false;
            }
        }
        return row.get(0).canConvertToInt()
                && row.get(1).canConvertToInt()
                && row.get(2).canConvertToInt();
    }
}
