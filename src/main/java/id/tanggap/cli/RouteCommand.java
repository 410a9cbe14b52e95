package id.tanggap.cli;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.cli.question.RouteQuestionReader;
import id.tanggap.cli.question.UnreadableQuestionException;
import id.tanggap.cli.sentence.SentenceLanguage;
import id.tanggap.region.Gazetteer;
import id.tanggap.routing.BalaiCandidate;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.taxonomy.Taxonomy;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap route`: reads one question per line and writes one answer per line, both as JSON in UTF-8, independent of
/// the terminal's charset. Each answer is flushed, so that a program can send questions one by one. Uses the shipped
/// tables; needs no database.
///
/// Question: see `RouteQuestionReader`. Answer:
/// `{"balai","distanceM","candidates":[{"balai","distanceM","responsible",
/// "score"}],"reasons":[{"key","args","text"}],"provisional"}`; `balai` and `distanceM` are null if the ticket stays
/// in the national queue. A line that cannot be understood is answered with `{"error"}`, and the next line is read.
@Command(
        name = "route",
        description = "Reads one question per line, {\"category\",\"place\",\"lat\",\"lon\"}, and writes the balai as"
                + " JSON.",
        mixinStandardHelpOptions = true)
public final class RouteCommand implements Callable<Integer> {

    private static final int ALL_ANSWERED = 0;
    private static final int SOME_WRONG = 1;

    private final InputStream in;
    private final OutputStream out;
    private final JsonMapper json = JsonMapper.builder().build();

    @Mixin
    private final SentenceLanguage language = new SentenceLanguage();

    /// Reads standard input, writes standard output.
    public RouteCommand() {
        this(System.in, System.out);
    }

    RouteCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// @return 0 if every line was understood, else 1
    @Override
    public Integer call() throws IOException {
        var router = new Router(BalaiDirectory.shipped(), Gazetteer.shipped(), Taxonomy.shipped());
        var questions = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var answers = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var code = ALL_ANSWERED;
        var number = 0;
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            number++;
            Map<String, Object> answer;
            try {
                answer = shown(router.route(RouteQuestionReader.read(withoutMark(line, number))));
            } catch (UnreadableQuestionException bad) {
                answer = Map.of("error", "line " + number + ": " + bad.getMessage());
                code = SOME_WRONG;
            }
            answers.write(json.writeValueAsString(answer));
            answers.write('\n');
            answers.flush();
        }
        return code;
    }

    /// Some editors write a byte order mark at the beginning of a file.
    private static String withoutMark(String line, int number) {
        return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private Map<String, Object> shown(RoutingDecision routing) {
        var answer = new LinkedHashMap<String, Object>();
        switch (routing) {
            case RoutingDecision.Assigned assigned -> {
                answer.put("balai", assigned.balai().value());
                answer.put("distanceM", assigned.distanceM());
            }
            case RoutingDecision.ByRule special ->
                throw new IllegalStateException("The shipped tables hold no special rules: " + special.rule());
            case RoutingDecision.Held held -> {
                answer.put("balai", json.nullNode());
                answer.put("distanceM", json.nullNode());
            }
        }
        answer.put(
                "candidates",
                routing.candidates().stream().map(RouteCommand::candidate).toList());
        answer.put("reasons", ExplainedReason.all(routing.reasons(), language.sentences()));
        answer.put("provisional", routing.provisional());
        return answer;
    }

    private static Map<String, Object> candidate(BalaiCandidate candidate) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("balai", candidate.balai().value());
        shown.put("distanceM", candidate.distanceM());
        shown.put("responsible", candidate.responsible());
        shown.put("score", candidate.score());
        return shown;
    }
}
