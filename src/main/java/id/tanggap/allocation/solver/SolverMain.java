package id.tanggap.allocation.solver;

import com.google.ortools.Loader;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.problem.UnreadableAllocationException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The child process. Reads `{"seconds":n,"problem":{…}}` from the standard input; writes each answer as one line,
/// `{"shipments":[[site,place,item,quantity],…],"optimal":bool,"weightedBound":n}`, a later one better than those
/// before, all numbers those of the grid. Ends by itself within its seconds, or is killed.
public final class SolverMain {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SHARE_OF_TIME = 0.85;

    private final PrintStream out;

    private SolverMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var begin = System.nanoTime();
        // what native code prints must not get between the answers
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var root = JSON.readTree(System.in.readAllBytes());
        Loader.loadNativeLibraries();
        solve(root, begin, out);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    /// Answers one question; the native libraries are loaded.
    static void solve(JsonNode root, long begin, PrintStream out) throws UnreadableAllocationException {
        var grid = new AllocationGrid(AllocationJson.read(root.path("problem")));
        var seconds = root.path("seconds").asDouble(10);
        var deadline = begin + (long) (seconds * SHARE_OF_TIME * TimeUnit.SECONDS.toNanos(1));
        var main = new SolverMain(out);
        if (grid.hasFleets()) {
            FleetSolver.solve(grid, deadline, main::answer);
        } else {
            FlowSolver.solve(grid, deadline, main::answer);
        }
    }

    /// An answer of a solver.
    ///
    /// @param weightedBound what must stay unmet at least, weighted; negative if the solver knows none
    record Answer(List<Shipment> shipments, boolean optimal, double weightedBound) {}

    private void answer(Answer answer) {
        var rows = answer.shipments().stream()
                .map(one -> List.of(one.site(), one.place(), one.item(), one.quantity()))
                .toList();
        out.println(JSON.writeValueAsString(
                Map.of("shipments", rows, "optimal", answer.optimal(), "weightedBound", answer.weightedBound())));
    }
}
