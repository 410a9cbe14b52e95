package id.tanggap.cli;

import id.tanggap.cli.question.NeedsQuestion;
import id.tanggap.cli.question.UnreadableQuestionException;
import id.tanggap.needs.NeedLine;
import id.tanggap.needs.NeedsCalculator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap needs`: reads one question as JSON from the standard input and prints what the people need, one JSON
/// array.
///
/// Question: see `NeedsQuestion`. Answer:
/// `[{"item","quantity","unit","base","perPerson","section","edition","oneTime", …}]`: `quantity` is of one day, or
/// the whole if `oneTime`; unrounded (divisions that do not end, to 16 digits). `base` is what the norm counts, with
/// its number in `counted`; `estimated` is true if households were taken as people / 5. `alternativeTo` names the
/// item that a line may stand for, `partOf` the one that has it in it; both are null for most. A question that cannot
/// be understood is answered with `{"error"}` and exit code 1.
@Command(
        name = "needs",
        mixinStandardHelpOptions = true,
        description = "Reads {\"regime\",\"day\",\"people\"} from the standard input and prints needs as JSON.")
final class NeedsCommand implements Callable<Integer> {

    private static final int ANSWERED = 0;
    private static final int WRONG = 1;

    private final InputStream in;
    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    NeedsCommand() {
        this(System.in, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    NeedsCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /// @return 0 if the question was understood, else 1
    @Override
    public Integer call() throws IOException {
        try {
            var question = NeedsQuestion.read(in.readNBytes(NeedsQuestion.LARGEST + 1));
            var lines = NeedsCalculator.needs(question.regime(), question.day(), question.people(), question.base());
            out.println(json.writeValueAsString(
                    lines.stream().map(NeedsCommand::shown).toList()));
            return ANSWERED;
        } catch (UnreadableQuestionException wrong) {
            out.println(json.writeValueAsString(Map.of("error", String.valueOf(wrong.getMessage()))));
            return WRONG;
        }
    }

    private static Map<String, @Nullable Object> shown(NeedLine line) {
        var norm = line.norm();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("item", line.item());
        shown.put("quantity", number(line.quantity()));
        shown.put("unit", norm.amount().unit());
        shown.put("base", line.base());
        shown.put("perPerson", number(line.perPerson()));
        shown.put("section", norm.source().section());
        shown.put("edition", line.edition());
        shown.put("oneTime", line.oneTime());
        shown.put("counted", number(line.counted()));
        shown.put("estimated", line.estimated());
        shown.put("period", norm.period().code());
        shown.put("alternativeTo", norm.relation().alternativeTo());
        shown.put("partOf", norm.relation().partOf());
        return shown;
    }

    /// Without exponent, which some readers of JSON do not know.
    private static BigDecimal number(BigDecimal value) {
        var rounded = value.round(new MathContext(16)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
