package id.tanggap.exercise.script;

import id.tanggap.exercise.script.ExerciseScript.Affected;
import id.tanggap.exercise.script.ExerciseScript.Figure;
import id.tanggap.exercise.script.ExerciseScript.Store;
import id.tanggap.platform.exercise.ReservedAddresses;
import id.tanggap.region.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a script and tells everything that is wrong with it at once.
public final class ScriptReader {

    /// More is a mistake, or an attack.
    static final int LARGEST = 512 * 1024;

    private static final int MOST_STEPS = 2000;
    private static final int MOST_STORES = 40;
    private static final int MOST_PEOPLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern KABKOTA = Pattern.compile("\\d\\d\\.\\d\\d");
    private static final Pattern REGION = Pattern.compile("\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?)?");

    private final String code;
    private final List<String> problems = new ArrayList<>();

    private ScriptReader(String code) {
        this.code = code;
    }

    /// @param code name of the file without its ending
    /// @throws UnreadableScriptException with all problems
    public static ExerciseScript read(String code, String content) {
        var reader = new ScriptReader(code);
        var script = reader.script(content);
        if (!reader.problems.isEmpty()) {
            throw new UnreadableScriptException(code + ".yaml", reader.problems);
        }
        return script;
    }

    private ExerciseScript script(String content) {
        var root = new ScriptFields("script", parsed(content), problems)
                .only("name", "description", "stores", "affected", "figures", "steps");
        var steps = steps(root);
        return new ExerciseScript(
                code,
                root.text("name", LONGEST_NAME),
                root.text("description", LONGEST_TEXT),
                limited(root.list("stores"), MOST_STORES, root).stream()
                        .map(ScriptReader::store)
                        .toList(),
                root.list("affected").stream().map(ScriptReader::affected).toList(),
                root.list("figures").stream().map(ScriptReader::figure).toList(),
                steps);
    }

    private Object parsed(String content) {
        if (content.length() > LARGEST) {
            problems.add("script: more than 512 KiB");
            return "";
        }
        try {
            var read = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(content);
            return read == null ? "" : read;
        } catch (YAMLException broken) {
            problems.add("script: no YAML: " + broken.getMessage());
            return "";
        }
    }

    private static List<ScriptFields> limited(List<ScriptFields> parts, int most, ScriptFields root) {
        if (parts.size() > most) {
            root.problem("at most " + most + " of a kind, not " + parts.size());
        }
        return parts;
    }

    private static Store store(ScriptFields part) {
        part.only("name", "kabkota", "latitude", "longitude", "stock", "people");
        return new Store(
                part.text("name", 100), code(part, "kabkota", KABKOTA), point(part), part.counts("stock"), (int)
                        part.number("people", n -> n >= 0 && n <= MOST_PEOPLE, "0 to " + MOST_PEOPLE));
    }

    private static Affected affected(ScriptFields part) {
        part.only("place", "displaced", "households", "source");
        return new Affected(
                code(part, "place", REGION),
                part.count("displaced"),
                part.count("households"),
                part.text("source", LONGEST_NAME));
    }

    private static Figure figure(ScriptFields part) {
        part.only("what", "item", "quantity", "source");
        return new Figure(
                part.text("what", LONGEST_NAME),
                part.text("item", LONGEST_NAME),
                part.count("quantity"),
                part.text("source", LONGEST_NAME));
    }

    private static String code(ScriptFields part, String name, Pattern form) {
        var code = part.text(name, 13);
        if (!form.matcher(code).matches()) {
            part.problem("`" + name + "` needs a code of Kemendagri, in quotes, such as '32.03.01'");
        }
        return code;
    }

    private static GeoPoint point(ScriptFields part) {
        return new GeoPoint(
                part.number("latitude", n -> n >= -12 && n <= 7, "-12 to 7: Indonesia"),
                part.number("longitude", n -> n >= 94 && n <= 142, "94 to 142: Indonesia"));
    }

    private List<ExerciseStep> steps(ScriptFields root) {
        var parts = limited(root.list("steps"), MOST_STEPS, root);
        if (parts.isEmpty()) {
            root.problem("`steps` needs at least one step");
        }
        var read = parts.stream()
                .map(part -> new ExerciseStep(0, part.duration("at"), content(part)))
                .sorted(Comparator.comparing(ExerciseStep::at))
                .toList();
        var steps = new ArrayList<ExerciseStep>();
        for (var step : read) {
            steps.add(new ExerciseStep(steps.size() + 1, step.at(), step.content()));
        }
        return steps;
    }

    private enum Kind {
        REPORT,
        QUAKE,
        ALERT,
        ANSWER
    }

    private static ExerciseStep.Content content(ScriptFields part) {
        return switch (part.word("kind", Kind.class)) {
            case REPORT -> report(part);
            case QUAKE -> quake(part);
            case ALERT -> alert(part);
            case ANSWER -> answer(part);
        };
    }

    private static ExerciseStep.Content report(ScriptFields part) {
        part.only("at", "kind", "channel", "citizen", "from", "text", "place");
        return new ExerciseStep.Report(
                part.word("channel", ExerciseStep.Channel.class),
                part.text("citizen", 100),
                part.has("from") ? reserved(part) : null,
                part.text("text", LONGEST_TEXT),
                part.has("place") ? code(part, "place", REGION) : null);
    }

    /// A real citizen must not be answered, called or counted because somebody wrote their number into a script.
    private static @Nullable String reserved(ScriptFields part) {
        var from = part.text("from", LONGEST_NAME);
        if (!ReservedAddresses.isReserved(from)) {
            part.problem(
                    "`from` may be somebody's: leave it out, or take a number that begins with +628109 or an address"
                            + " that ends with @latihan.example");
        }
        return from;
    }

    private static ExerciseStep.Content quake(ScriptFields part) {
        part.only("at", "kind", "magnitude", "latitude", "longitude", "depth", "region");
        return new ExerciseStep.Quake(
                part.number("magnitude", n -> n >= 1 && n <= 10, "1 to 10"),
                point(part),
                part.number("depth", n -> n >= 0 && n <= 800, "0 to 800 km"),
                part.text("region", LONGEST_NAME));
    }

    private static ExerciseStep.Content alert(ScriptFields part) {
        part.only("at", "kind", "event", "severity", "headline", "latitude", "longitude", "km");
        return new ExerciseStep.Alert(
                part.text("event", LONGEST_NAME),
                part.text("severity", 20),
                part.text("headline", LONGEST_NAME),
                point(part),
                part.number("km", n -> n > 0 && n <= 500, "up to 500"));
    }

    private static ExerciseStep.Content answer(ScriptFields part) {
        part.only("at", "kind", "answer", "people");
        return new ExerciseStep.Answer(part.word("answer", ExerciseStep.Word.class), (int)
                part.number("people", n -> n >= 1 && n <= MOST_PEOPLE, "1 to " + MOST_PEOPLE));
    }
}
