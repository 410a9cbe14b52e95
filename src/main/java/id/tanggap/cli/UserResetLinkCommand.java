package id.tanggap.cli;

import id.tanggap.access.Accounts;
import id.tanggap.access.PasswordEncoding;
import id.tanggap.access.reset.ResetLinks;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap user reset-link NAME`: makes a link by which a person sets a new password, and prints
/// `{"username","link","expires"}` once.
@Command(
        name = "reset-link",
        mixinStandardHelpOptions = true,
        description = "Makes a link by which a person sets a new password once, within 24 hours.")
final class UserResetLinkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "user name of the account")
    private String username;

    @Option(names = "--address", description = "of the program, such as https://tanggap.example; else TANGGAP_ADDRESS")
    private @Nullable String address;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var database = CommandDatabase.open()) {
            var clock = Clock.systemUTC();
            // a link of a demo's account opens only where the demo runs: the server looks
            var accounts = new Accounts(database.jdbc(), PasswordEncoding.encoder(), clock, true);
            var links = new ResetLinks(
                    database.jdbc(),
                    new TransactionTemplate(database.transactions()),
                    accounts,
                    clock,
                    database.audit(),
                    ResetLinks.USUAL_LIFETIME);
            var link = links.make(username, "command line")
                    .orElseThrow(() -> new IllegalArgumentException("No open account has the name " + username
                            + ": make it by 'user create', or open it by 'user open'"));
            print(link);
        }
        return 0;
    }

    private void print(ResetLinks.Link link) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("username", username);
        answer.put("link", base() + link.path());
        answer.put("expires", link.expires().toString());
        spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(answer));
    }

    /// Without an address the link is a path, which the operator completes.
    private String base() {
        return Objects.requireNonNullElse(address, Objects.requireNonNullElse(System.getenv("TANGGAP_ADDRESS"), ""));
    }
}
