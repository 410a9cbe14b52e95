package id.tanggap.cli;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.audit.AuditActor;
import id.tanggap.balai.BalaiCode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap token create`: creates a bearer token for a program; it is shown only once.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "API tokens for programs.",
        subcommands = TokenCommand.Create.class)
final class TokenCommand {

    private static final List<String> ROLES = List.of("agent", "duty-officer");

    /// Creates a token and prints `{"token","name","balai","role","needToKnow"}`.
    @Command(name = "create", mixinStandardHelpOptions = true, description = "Makes a token; it is shown once.")
    static final class Create implements Callable<Integer> {

        @Option(names = "--name", required = true, description = "the program that will use it")
        private String name;

        @Option(names = "--balai", description = "code of the only balai whose tickets it sees; all without it")
        private @Nullable String balai;

        @Option(
                names = "--role",
                description = "agent, or duty-officer: also records stock of all stores; agent without it")
        private String role = "agent";

        @Option(
                names = "--need-to-know",
                split = ",",
                description = "restricted categories it sees, such as rehsos.anak; none without it")
        private Set<String> needToKnow = Set.of();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var code = balai == null ? null : new BalaiCode(balai).value();
            if (!ROLES.contains(role) || (code != null && !role.equals("agent"))) {
                throw new ParameterException(
                        spec.commandLine(), "--role is agent or duty-officer, and not for a token of a balai");
            }
            try (var database = CommandDatabase.open()) {
                NeedToKnowOption.check(needToKnow, database.jdbc());
                var tokens = new ApiTokens(database.jdbc(), Clock.systemUTC(), false, AuditActor.commandLine());
                var token = database.inTransaction(() -> tokens.create(name, code, Role.of(role), needToKnow));
                var answer = new LinkedHashMap<String, @Nullable Object>();
                answer.put("token", token);
                answer.put("name", name);
                answer.put("balai", code);
                answer.put("role", code == null ? role : "balai");
                answer.put("needToKnow", needToKnow.stream().sorted().toList());
                spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(answer));
                return 0;
            }
        }
    }
}
