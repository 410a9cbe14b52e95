package id.tanggap.cli.audit;

import id.tanggap.audit.chain.AuditCheck;
import id.tanggap.audit.chain.ChainFault;
import id.tanggap.audit.chain.DailyRoot;
import id.tanggap.audit.chain.RootFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tanggap verify-audit`: walks the record of who did what and says whether anything in it is missing, changed, out of
/// order or inserted.
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description = "Walks the chain of the audit record; prints the first fault, and exits with 1 if there is one.")
public final class VerifyAuditCommand implements Callable<Integer> {

    /// Lends the database to some work.
    @FunctionalInterface
    public interface Database {
        int lend(ToIntFunction<JdbcClient> work);
    }

    private final Database database;

    @Option(
            names = "--root",
            paramLabel = "FILE",
            description = "daily roots that were kept outside: a root file, or a log with such lines")
    private @Nullable Path root;

    @Spec
    private CommandSpec spec;

    public VerifyAuditCommand(Database database) {
        this.database = database;
    }

    /// @return 0 if the record is whole, else 1
    @Override
    public Integer call() {
        var kept = kept();
        return database.lend(jdbc -> told(new AuditCheck(jdbc).check(kept), kept.size()));
    }

    private List<DailyRoot> kept() {
        if (root == null) {
            return List.of();
        }
        try {
            var kept = RootFile.read(root);
            if (kept.isEmpty()) {
                throw new IllegalArgumentException("There is no root in " + root);
            }
            return kept;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(root + " cannot be read: " + e.getMessage(), e);
        }
    }

    private int told(AuditCheck.Result result, int roots) {
        var out = spec.commandLine().getOut();
        result.fault().ifPresent(fault -> out.println(sentence(fault)));
        out.println("chained=" + result.chained() + " waiting=" + result.waiting() + " roots=" + roots + " fault="
                + result.fault().map(fault -> fault.kind().code()).orElse("none"));
        return result.fault().isEmpty() ? 0 : 1;
    }

    private static String sentence(ChainFault fault) {
        return switch (fault.kind()) {
            case MISSING -> missing(fault);
            case CHANGED -> "Row " + fault.event() + " (position " + fault.position() + ") was changed.";
            case ORDER ->
                "Row " + fault.event() + " (position " + fault.position() + ") does not follow from the one before.";
            case INSERTED -> "Row " + fault.event() + " was inserted beside the program.";
            case ROOT ->
                "The chain does not lead through the root at position " + fault.position()
                        + ": rows before it were written anew, or the end was cut off.";
        };
    }

    private static String missing(ChainFault fault) {
        return fault.event() == 0
                ? "The row at position " + fault.position() + " is missing."
                : "Row " + fault.event() + " (position " + fault.position() + ") is missing.";
    }
}
