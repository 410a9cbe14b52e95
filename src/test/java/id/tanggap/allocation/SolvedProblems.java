package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.solver.SolverLoop;
import id.tanggap.allocation.solver.SolverMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Allocates with the real solver in one child process that stays for many problems: what it answers goes through the
/// whole `Allocator`, as if the child had been started for that problem alone.
final class SolvedProblems implements AutoCloseable {

    private static final SolverLimits LIMITS = SolverLimits.of(Duration.ofSeconds(60));

    private final Path answers;
    private final Process child;
    private final BufferedReader out;
    private final Writer in;

    SolvedProblems() {
        try {
            answers = Files.createTempFile("solver-answers", ".jsonl");
            child = new ProcessBuilder(line())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            out = child.inputReader(StandardCharsets.UTF_8);
            in = child.outputWriter(StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static List<String> line() {
        return SolverCommand.own(LIMITS).stream()
                .map(word -> word.equals(SolverMain.class.getName()) ? SolverLoop.class.getName() : word)
                .toList();
    }

    AllocationResult allocate(AllocationProblem problem) {
        try {
            in.write("{\"seconds\":20,\"problem\":" + AllocationJson.write(problem) + "}\n");
            in.flush();
            Files.write(answers, read());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new Allocator(limits -> List.of("sh", "-c", "cat >/dev/null; cat \"$0\"", answers.toString()))
                .allocate(problem, LIMITS);
    }

    private List<String> read() throws IOException {
        var lines = new ArrayList<String>();
        for (@Nullable String line = out.readLine(); ; line = out.readLine()) {
            if (line == null) {
                throw new IOException("The solver is gone");
            }
            if (line.isEmpty()) {
                return lines;
            }
            lines.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        child.destroyForcibly();
        Files.delete(answers);
    }
}
