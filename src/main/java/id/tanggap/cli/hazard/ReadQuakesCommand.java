package id.tanggap.cli.hazard;

import id.tanggap.cli.sentence.SentenceLanguage;
import id.tanggap.hazard.quake.FeltReport;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.hazard.quake.QuakeIncidentRule;
import id.tanggap.hazard.quake.QuakeListReader;
import id.tanggap.hazard.quake.QuakeMatcher;
import id.tanggap.hazard.quake.QuakeReport;
import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.ReasonMessages;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap read-quakes FILE…`: reads quake lists as if one came after another, and prints one JSON object per quake,
/// the earliest first. Problems of lists and records go to the standard error output, one a line with the file's
/// name.
///
/// `time` is in UTC; `mmi` is a Roman number or a range of two, `II-III`; `depthKm`
/// and `magnitude` are null if no list says them.
@Command(
        name = "read-quakes",
        mixinStandardHelpOptions = true,
        description = "Reads quake lists one after another and shows each quake as one JSON object a line.")
public final class ReadQuakesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "quake list (.json)")
    private List<Path> files = List.of();

    @Mixin
    private final SentenceLanguage language = new SentenceLanguage();

    private final PrintStream out;
    private final PrintStream err;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    public ReadQuakesCommand() {
        this(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    ReadQuakesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// @return 0, whatever the files hold
    @Override
    public Integer call() {
        var sentences = language.sentences();
        var reports = new ArrayList<QuakeReport>();
        for (var file : files) {
            reports.addAll(read(file, sentences));
        }
        var rule = new QuakeIncidentRule(Gazetteer.shipped());
        for (var quake : QuakeMatcher.quakes(reports)) {
            out.println(json.writeValueAsString(view(quake, rule, sentences)));
        }
        return 0;
    }

    private List<QuakeReport> read(Path file, ReasonMessages sentences) {
        var bytes = HazardFile.read(file);
        if (bytes.isEmpty()) {
            err.println(HazardFile.problem(file));
            return List.of();
        }
        var list = QuakeListReader.read(bytes.get());
        list.problems().forEach(problem -> err.println(file + ": " + sentences.say(problem)));
        for (var report : list.reports()) {
            report.problems()
                    .forEach(problem ->
                            err.println(file + ": " + report.figures().time() + ": " + sentences.say(problem)));
        }
        return list.reports();
    }

    private static Map<String, @Nullable Object> view(Quake quake, QuakeIncidentRule rule, ReasonMessages sentences) {
        var figures = quake.figures();
        var decision = rule.decide(quake);
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("time", figures.time().toString());
        view.put("latitude", figures.epicentre().latitude());
        view.put("longitude", figures.epicentre().longitude());
        view.put("depthKm", figures.depthKm());
        view.put("magnitude", figures.magnitude());
        view.put("region", quake.region());
        view.put("felt", quake.felt().stream().map(ReadQuakesCommand::felt).toList());
        view.put("tsunami", quake.isTsunamiThreat());
        view.put("revisions", quake.revisions());
        view.put("opensIncident", decision.opens());
        view.put("why", sentences.say(decision.why()));
        return view;
    }

    private static Map<String, Object> felt(FeltReport felt) {
        var view = new LinkedHashMap<String, Object>();
        view.put("place", felt.place());
        view.put("mmi", felt.mmi());
        return view;
    }
}
