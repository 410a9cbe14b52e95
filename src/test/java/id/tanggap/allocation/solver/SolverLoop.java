package id.tanggap.allocation.solver;

import com.google.ortools.Loader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// A child process like `SolverMain` that stays: a question on each line, then its answers, then an empty line. The
/// native libraries and the virtual machine are started once for many problems.
public final class SolverLoop {

    private SolverLoop() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Loader.loadNativeLibraries();
        var json = JsonMapper.builder().build();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                SolverMain.solve(json.readTree(line), System.nanoTime(), out);
                out.println();
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
