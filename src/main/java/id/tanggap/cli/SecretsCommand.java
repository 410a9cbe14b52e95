package id.tanggap.cli;

import id.tanggap.platform.secret.SecretKeyring;
import id.tanggap.platform.secret.SecretStore;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tanggap secrets rotate`: encrypts the secrets of channels with a new key.
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "The encrypted store of passwords that were entered in the browser.",
        subcommands = SecretsCommand.Rotate.class)
final class SecretsCommand {

    /// Prints how many were encrypted anew.
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Encrypts all secrets with TANGGAP_SECRET_KEY; those of the key before are read with "
                    + "TANGGAP_SECRET_KEY_OLD. Both are in the environment of this command.")
    static final class Rotate implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var keys = new SecretKeyring(variable("TANGGAP_SECRET_KEY"), variable("TANGGAP_SECRET_KEY_OLD"));
            try (var database = CommandDatabase.open()) {
                var store = new SecretStore(database.jdbc(), keys, Clock.systemUTC());
                var rotated = database.inTransaction(store::rotate);
                spec.commandLine().getOut().println(rotated + " secrets are encrypted with the new key now");
            }
            return 0;
        }

        private static String variable(String name) {
            return System.getenv().getOrDefault(name, "");
        }
    }
}
