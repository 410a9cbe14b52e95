package id.tanggap.cli;

import id.tanggap.cli.audit.VerifyAuditCommand;
import id.tanggap.cli.hazard.ReadAlertCommand;
import id.tanggap.cli.hazard.ReadQuakesCommand;
import id.tanggap.cli.persondata.PersonDataCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The sub-commands of the program. They start neither the web server nor Spring.
@Command(
        name = "tanggap",
        description = "Complaint and disaster command center. Without a command it serves.",
        mixinStandardHelpOptions = true,
        version = "Tanggap 0.1.0")
public final class Commands {

    private static final String SERVE = "serve";

    private Commands() {}

    /// True if these arguments ask for a sub-command and not for the server (arguments `--key=value` are for the
    /// server).
    public static boolean isCommand(String[] args) {
        return args.length > 0 && !args[0].equals(SERVE) && (!args[0].startsWith("--") || isHelp(args[0]));
    }

    private static boolean isHelp(String arg) {
        return arg.equals("--help") || arg.equals("--version");
    }

    public static String[] withoutServe(String[] args) {
        return args.length > 0 && args[0].equals(SERVE) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }

    /// @return the exit code: 0 done, 1 an error in the input, 2 an error in the command line
    public static int run(String[] args) {
        System.setProperty("logback.configurationFile", "logback-commands.xml");
        return line().execute(args);
    }

    private static CommandLine line() {
        return new CommandLine(new Commands())
                .addSubcommand(new InspectMailCommand())
                .addSubcommand(new InspectCallsCommand())
                .addSubcommand(new TriageCommand())
                .addSubcommand(new RouteCommand())
                .addSubcommand(new NearCommand())
                .addSubcommand(new SitrepCommand())
                .addSubcommand(new PersonDataCommand(CommandDatabase::ask))
                .addSubcommand(new ReadAlertCommand())
                .addSubcommand(new ReadQuakesCommand())
                .addSubcommand(new NeedsCommand())
                .addSubcommand(new AllocateCommand())
                .addSubcommand(new TokenCommand())
                .addSubcommand(new UserCommand())
                .addSubcommand(new CategoryCommand())
                .addSubcommand(new RegionCommand())
                .addSubcommand(new SecretsCommand())
                .addSubcommand(new FiguresCommand())
                .addSubcommand(new VerifyTicketsCommand())
                .addSubcommand(new VerifyAuditCommand(CommandDatabase::with))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
                    return 1;
                });
    }
}
