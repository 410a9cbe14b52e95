package id.tanggap.cli.persondata;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap person-data`: all that is kept about one person, for a request about one's own data. That it was asked is
/// on record.
@Command(
        name = "person-data",
        mixinStandardHelpOptions = true,
        description =
                "Lists what is kept about a person: reports, calls, texts, deliveries, and who opened their identity."
                        + " The question itself is put on record.")
public final class PersonDataCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WHO", description = "telephone number, e-mail address, NIK or KK")
    private String who = "";

    @Option(names = "--json", description = "as JSON, for a copy in a form that machines read")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final ToIntFunction<ToIntFunction<JdbcClient>> database;

    /// @param database answers one question in one transaction
    public PersonDataCommand(ToIntFunction<ToIntFunction<JdbcClient>> database) {
        this.database = database;
    }

    /// @return 0 if something is kept, 1 if nothing is
    @Override
    public Integer call() {
        var key = PersonKey.parse(who)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "WHO is a telephone number, an e-mail address, a NIK or a KK, not " + who));
        return database.applyAsInt(jdbc -> tell(answer(key, jdbc)));
    }

    private int tell(Map<String, List<Map<String, @Nullable Object>>> found) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(found));
        } else {
            print(found, out);
        }
        return found.values().stream().allMatch(List::isEmpty) ? 1 : 0;
    }

    /// Records first and reads then, in one transaction: nothing is told that is not on record.
    static Map<String, List<Map<String, @Nullable Object>>> answer(PersonKey key, JdbcClient jdbc) {
        new AuditLog(jdbc, Clock.systemUTC(), AuditActor.commandLine())
                .record(
                        AuditKind.EXPORT,
                        AuditSubject.of(AuditSubject.Kind.LIST, "person-data"),
                        Map.of("list", "person-data", "filter", key.masked()));
        return new PersonDataReader(jdbc).read(key);
    }

    static void print(Map<String, List<Map<String, @Nullable Object>>> found, PrintWriter out) {
        found.forEach((section, rows) -> {
            out.println(section + ": " + rows.size());
            rows.forEach(row -> out.println("  "
                    + row.entrySet().stream()
                            .filter(cell -> cell.getValue() != null)
                            .map(cell -> cell.getKey() + "=" + oneLine(Objects.toString(cell.getValue())))
                            .collect(Collectors.joining("  "))));
        });
    }

    /// What a citizen wrote moves no cursor of the terminal.
    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ");
    }
}
