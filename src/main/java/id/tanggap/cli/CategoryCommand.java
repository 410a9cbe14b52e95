package id.tanggap.cli;

import id.tanggap.access.NeedToKnow;
import id.tanggap.taxonomy.Taxonomy;
import java.io.PrintWriter;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tanggap category`: lists, restricts and opens categories that only people on the need-to-know list see.
@Command(
        name = "category",
        mixinStandardHelpOptions = true,
        description = "Restricted categories: only those see them who are on the need-to-know list.",
        subcommands = {CategoryCommand.Restricted.class, CategoryCommand.Restrict.class, CategoryCommand.Open.class})
final class CategoryCommand {

    private static final String BY = "command line";

    /// Prints the restricted categories, one per line.
    @Command(name = "restricted", mixinStandardHelpOptions = true, description = "Prints the restricted categories.")
    static final class Restricted implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                new TreeSet<>(new NeedToKnow(database.jdbc()).restricted()).forEach(out(spec)::println);
            }
            return 0;
        }
    }

    /// Restricts a category.
    @Command(
            name = "restrict",
            mixinStandardHelpOptions = true,
            description =
                    "Restricts a category. The staff of all balai are on its list at first. Everybody's session ends.")
    static final class Restrict implements Callable<Integer> {

        @Parameters(paramLabel = "CATEGORY", description = "such as rehsos.lansia")
        private String category;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                if (!isCategory(category, database.jdbc())) {
                    throw new IllegalArgumentException("There is no category " + category);
                }
                var done = database.inTransaction(
                        () -> new NeedToKnow(database.jdbc(), database.audit()).restrict(category, BY));
                out(spec).println(done ? category + " is restricted now" : category + " was restricted already");
            }
            return 0;
        }

        /// It ships, or administrators made it.
        private static boolean isCategory(String code, JdbcClient jdbc) {
            return Taxonomy.shipped().find(code).isPresent()
                    || jdbc.sql("select exists (select from setting where kind = 'category' and key = :code)")
                            .param("code", code)
                            .query(Boolean.class)
                            .single();
        }
    }

    /// Opens a category to all again.
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = "Opens a category to all again, and forgets its list. Everybody's session ends.")
    static final class Open implements Callable<Integer> {

        @Parameters(paramLabel = "CATEGORY", description = "such as rehsos.lansia")
        private String category;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                var done =
                        database.inTransaction(() -> new NeedToKnow(database.jdbc(), database.audit()).open(category));
                out(spec).println(done ? category + " is open to all now" : category + " was not restricted");
            }
            return 0;
        }
    }

    private static PrintWriter out(CommandSpec spec) {
        return spec.commandLine().getOut();
    }
}
