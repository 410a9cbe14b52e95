package id.tanggap.cli;

import id.tanggap.access.Accounts;
import id.tanggap.access.PasswordEncoding;
import id.tanggap.audit.AuditActor;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Closes an account or opens it again, and prints `{"username","open"}`.
abstract class UserStateCommand implements Callable<Integer> {

    /// `tanggap user close NAME`: the person is signed out and can no longer sign in.
    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = "Closes an account: ends its sessions and links; nobody can sign in to it.")
    static final class Close extends UserStateCommand {
        Close() {
            super(false);
        }
    }

    /// `tanggap user open NAME`.
    @Command(name = "open", mixinStandardHelpOptions = true, description = "Opens an account that was closed.")
    static final class Open extends UserStateCommand {
        Open() {
            super(true);
        }
    }

    private final boolean open;

    @Parameters(paramLabel = "NAME", description = "user name of the account")
    private String username;

    @Spec
    private CommandSpec spec;

    private UserStateCommand(boolean open) {
        this.open = open;
    }

    @Override
    public Integer call() {
        try (var database = CommandDatabase.open()) {
            var accounts = new Accounts(
                    database.jdbc(), PasswordEncoding.encoder(), Clock.systemUTC(), false, AuditActor.commandLine());
            if (!database.inTransaction(() -> accounts.setOpen(username, open))) {
                throw new IllegalArgumentException("No account has the name " + username);
            }
        }
        spec.commandLine()
                .getOut()
                .println(JsonMapper.builder().build().writeValueAsString(Map.of("username", username, "open", open)));
        return 0;
    }
}
