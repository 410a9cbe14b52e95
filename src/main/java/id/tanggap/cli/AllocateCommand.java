package id.tanggap.cli;

import id.tanggap.allocation.AllocationResult;
import id.tanggap.allocation.Allocator;
import id.tanggap.allocation.SolverLimits;
import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.allocation.problem.UnreadableAllocationException;
import id.tanggap.cli.sentence.SentenceLanguage;
import id.tanggap.taxonomy.ReasonMessages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap allocate FILE [--seconds N]`: plans what goes from where and prints one JSON object.
///
/// File: see `AllocationJson`. Answer:
/// `{"status","unmet","bound","gap","worst","kmTonnes","lines":[{"from","to","item",
/// "quantity","distanceM","why"}],"naive":{"unmet","worst","kmTonnes"},"ms","firstAnswerMs", …}`. `status` is
/// `optimal`, `feasible`, or `fallback-…` with the cause: then the plan is nearest-first. `bound` is the least that
/// must stay unmet; `gap` compares both by the weights of places. A unit weighs 1 kg unless the file says more. A
/// file that cannot be read is answered with `{"error"}` and exit code 1.
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        description = "Plans what goes from which store to which place, as JSON.")
final class AllocateCommand implements Callable<Integer> {

    private static final int PLANNED = 0;
    private static final int WRONG = 1;
    private static final long LARGEST = 256L * 1024 * 1024;

    @Parameters(paramLabel = "FILE", description = "the problem (.json)")
    private Path file;

    @Option(names = "--seconds", defaultValue = "10", description = "time to improve; default ${DEFAULT-VALUE}.")
    private double seconds = 10;

    @Mixin
    private final SentenceLanguage language = new SentenceLanguage();

    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    AllocateCommand() {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    AllocateCommand(PrintStream out) {
        this.out = out;
        this.file = Path.of("");
    }

    /// @return 0 if there is a plan, 1 if the file cannot be read
    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= SolverLimits.LONGEST_SECONDS)) {
            return wrong("--seconds is more than 0 and at most " + SolverLimits.LONGEST_SECONDS);
        }
        try {
            if (Files.size(file) > LARGEST) {
                return wrong(file + ": longer than " + LARGEST + " bytes");
            }
            var problem = AllocationJson.read(Files.readAllBytes(file));
            var limits = SolverLimits.of(Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))));
            var result = new Allocator().allocate(problem, limits);
            out.println(json.writeValueAsString(shown(result)));
            return PLANNED;
        } catch (IOException missing) {
            return wrong(file + " cannot be read");
        } catch (UnreadableAllocationException unreadable) {
            return wrong(file + ": " + unreadable.getMessage());
        }
    }

    private int wrong(String message) {
        out.println(json.writeValueAsString(Map.of("error", message)));
        return WRONG;
    }

    private Map<String, @Nullable Object> shown(AllocationResult result) {
        var words = language.sentences();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        var figures = result.plan().figures();
        shown.put("status", result.status().code());
        shown.put("unmet", figures.unmet());
        shown.put("bound", result.unmetBound());
        shown.put("gap", result.gap());
        shown.put("worst", figures.worst());
        shown.put("kmTonnes", figures.kmTonnes());
        shown.put(
                "lines",
                result.plan().lines().stream().map(line -> shown(line, words)).toList());
        shown.put("naive", shown(result.naive()));
        shown.put("ms", result.milliseconds());
        shown.put("firstAnswerMs", result.firstAnswerMs());
        shown.put("unmetWeighted", figures.weightedUnmet());
        shown.put("boundWeighted", result.weightedBound());
        shown.put("lastMinutes", figures.lastMinutes());
        return shown;
    }

    private static Map<String, @Nullable Object> shown(AllocationLine line, ReasonMessages words) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        var why = line.why();
        shown.put("from", line.from());
        shown.put("to", line.to());
        shown.put("item", line.item());
        shown.put("quantity", line.quantity());
        shown.put("distanceM", line.distanceM());
        shown.put("why", why == null ? null : words.say(why));
        return shown;
    }

    private static Map<String, Object> shown(AllocationFigures figures) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("unmet", figures.unmet());
        shown.put("worst", figures.worst());
        shown.put("kmTonnes", figures.kmTonnes());
        shown.put("unmetWeighted", figures.weightedUnmet());
        shown.put("lastMinutes", figures.lastMinutes());
        return shown;
    }
}
