package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.AllocationProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs the solver as a child process and watches it: whatever it does, this program only loses an answer.
///
/// Each line that the child writes is given on at once. It is killed when its time is over, when it takes more memory
/// than it may, and when the thread that waits for it is interrupted.
final class SolverProcess {

    private static final long LOOK_EVERY_MS = 50;
    private static final long GRACE_MS = 300;
    private static final int KILOBYTES_A_MEGABYTE = 1024;
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final SolverCommand command;
    private final SolverLimits limits;

    SolverProcess(SolverCommand command, SolverLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /// How a child ended.
    enum End {
        DONE,
        NOT_STARTED,
        CRASHED,
        TIME,
        MEMORY
    }

    /// @param answers gets each line; called by another thread, one after the other, all before this returns
    End run(AllocationProblem problem, Consumer<String> answers) {
        var begin = System.nanoTime();
        var line = command.line(limits);
        if (line.isEmpty()) {
            return End.NOT_STARTED;
        }
        Process process;
        try {
            process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException cannot) {
            return End.NOT_STARTED;
        }
        try {
            var reader = Thread.ofPlatform().daemon().name("allocation-answers").start(() -> read(process, answers));
            Thread.ofPlatform().daemon().name("allocation-question").start(() -> ask(process, problem, begin));
            var end = watch(process, begin);
            process.toHandle().destroyForcibly(); // Process.destroyForcibly also closes what is not read yet
            reader.join(TimeUnit.SECONDS.toMillis(5));
            return end;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return End.TIME;
        } finally {
            process.destroyForcibly();
        }
    }

    private void ask(Process process, AllocationProblem problem, long begin) {
        var left = limits.time().minusNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        try (var out = process.getOutputStream()) {
            out.write(("{\"seconds\":" + Math.max(0, left) + ",\"problem\":" + AllocationJson.write(problem) + "}")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            process.destroyForcibly(); // watch sees that it ended
        }
    }

    private static void read(Process process, Consumer<String> answers) {
        try (var in = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = line(in); line != null; line = line(in)) {
                answers.accept(line);
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        }
    }

    private static @Nullable String line(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null; // half a line of a killed child is no answer
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("A line of the solver is longer than any answer");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private End watch(Process process, long begin) throws InterruptedException {
        var deadline = begin + limits.time().toNanos() + TimeUnit.MILLISECONDS.toNanos(GRACE_MS);
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > deadline) {
                return End.TIME;
            }
            if (residentMegabytes(process.pid()) > limits.residentMegabytes()) {
                return End.MEMORY;
            }
        }
        return process.exitValue() == 0 ? End.DONE : End.CRASHED;
    }

    private static long residentMegabytes(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES_A_MEGABYTE;
                }
            }
        } catch (IOException notLinux) {
            return 0;
        }
        return 0;
    }
}
