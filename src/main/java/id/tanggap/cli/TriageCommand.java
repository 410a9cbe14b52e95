package id.tanggap.cli;

import id.tanggap.region.PlaceMention;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.triage.ShippedTriage;
import id.tanggap.triage.Triage;
import id.tanggap.triage.TriageResult;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap triage`: reads one text per line and writes one JSON object per line, both in UTF-8, independent of the
/// terminal's charset. An empty line is answered too. Each answer is flushed, so that a program can send texts one by
/// one. Needs no database.
///
/// `{"category","confidence","alternatives":[{"category","confidence"}],"kind","supervision","urgency",
/// "places":[{"code","name","level","confidence","text"}],"place","reasons":[{"key","args","text"}]}`
@Command(
        name = "triage",
        description = "Reads one message per line and writes category, kind, urgency and places as JSON.",
        mixinStandardHelpOptions = true)
public final class TriageCommand implements Callable<Integer> {

    private final InputStream in;
    private final OutputStream out;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReasonMessages sentences = ReasonMessages.in(Locale.of("id"));

    /// Reads standard input, writes standard output.
    public TriageCommand() {
        this(System.in, System.out);
    }

    TriageCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// @return 0 at the end of the input
    @Override
    public Integer call() throws IOException {
        var triage = ShippedTriage.shipped();
        var texts = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var answers = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (var text = texts.readLine(); text != null; text = texts.readLine()) {
            answer(triage, text, answers);
        }
        return 0;
    }

    private void answer(Triage triage, String text, Writer answers) throws IOException {
        answers.write(json.writeValueAsString(shown(triage.understand(text))));
        answers.write('\n');
        answers.flush();
    }

    private Map<String, Object> shown(TriageResult understood) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("category", understood.category());
        answer.put("confidence", understood.confidence());
        answer.put("alternatives", understood.alternatives());
        answer.put("kind", understood.kind().code());
        answer.put("supervision", understood.supervision());
        answer.put("urgency", understood.urgency().code());
        answer.put(
                "places", understood.places().stream().map(TriageCommand::place).toList());
        putPlace(answer, understood);
        answer.put("reasons", ExplainedReason.all(understood.reasons(), sentences));
        return answer;
    }

    /// JSON has null if no place is clear; our maps cannot contain null.
    private void putPlace(Map<String, Object> answer, TriageResult understood) {
        var code = understood.place().map(RegionCode::value);
        answer.put("place", code.<Object>map(value -> value).orElseGet(json::nullNode));
    }

    private static Map<String, Object> place(PlaceMention mention) {
        var place = new LinkedHashMap<String, Object>();
        place.put("code", mention.region().code().value());
        place.put("name", mention.region().name());
        place.put("level", mention.region().level().code());
        place.put("confidence", mention.confidence());
        place.put("text", mention.text());
        return place;
    }
}
