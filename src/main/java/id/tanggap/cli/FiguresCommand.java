package id.tanggap.cli;

import id.tanggap.figures.FiguresRebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tanggap figures`: has the figures of reports made anew.
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "The figures of reports.",
        subcommands = FiguresCommand.Rebuild.class)
final class FiguresCommand {

    /// Asks; the running program counts.
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description =
                    "Has the running program count all tickets into the figures of reports anew, in the background."
                            + " The pages of reports say how far it is.")
    static final class Rebuild implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                var asked = new FiguresRebuild(database.jdbc()).ask();
                spec.commandLine()
                        .getOut()
                        .println(asked ? "figures=asked-anew" : "figures=none-yet: the program has never run here");
            }
            return 0;
        }
    }
}
