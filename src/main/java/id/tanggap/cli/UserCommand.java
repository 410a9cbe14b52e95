package id.tanggap.cli;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.PasswordEncoding;
import id.tanggap.access.PasswordRules;
import id.tanggap.access.Role;
import id.tanggap.access.factor.FactorLog;
import id.tanggap.access.factor.FactorRemovals;
import id.tanggap.access.factor.SecondFactorRule;
import id.tanggap.access.factor.SecondFactors;
import id.tanggap.audit.AuditActor;
import id.tanggap.balai.BalaiCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap user`: creates, closes and opens accounts, and helps people who forgot their password or lost their second
/// factor.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Accounts for people.",
        subcommands = {
            UserCommand.Create.class,
            UserCommand.ResetFactor.class,
            UserResetLinkCommand.class,
            UserStateCommand.Close.class,
            UserStateCommand.Open.class
        })
final class UserCommand {

    /// Creates an account, or gives the account of this name a new password and role.
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes an account. The password is taken from TANGGAP_USER_PASSWORD, or made and shown once.")
    static final class Create implements Callable<Integer> {

        private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
        private static final int LENGTH = 16;
        private static final List<String> ROLES =
                Arrays.stream(Role.values()).map(Role::code).toList();

        @Option(names = "--username", required = true)
        private String username;

        @Option(names = "--name", required = true, description = "as colleagues see it")
        private String name;

        @Option(
                names = "--role",
                required = true,
                description = "admin, supervisor, agent, duty-officer, balai or auditor")
        private String role;

        @Option(names = "--balai", description = "code of the balai, for role balai")
        private @Nullable String balai;

        @Option(
                names = "--need-to-know",
                split = ",",
                description = "restricted categories they see, such as rehsos.anak, or none."
                        + " Without it: none; for new staff of a balai all")
        private @Nullable Set<String> needToKnow;

        @Option(names = "--zone", defaultValue = "Asia/Jakarta", description = "zone in which times are shown")
        private String zone;

        @Option(names = "--extension", description = "of the person's telephone, such as 201")
        private @Nullable String extension;

        @Option(names = "--email", description = "by which a sign-in provider tells whose account this is")
        private @Nullable String email;

        @Spec
        private CommandSpec spec;

        private final Map<String, String> environment;

        Create() {
            this(System.getenv());
        }

        Create(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            var code = balai == null ? null : new BalaiCode(balai).value();
            if (ROLES.contains(role) && role.equals("balai") == (code != null)) {
                return put(code);
            }
            throw new IllegalArgumentException("--role is one of " + String.join(", ", ROLES)
                    + "; --balai CODE goes with role balai and with no other");
        }

        private int put(@Nullable String code) {
            var given = environment.get("TANGGAP_USER_PASSWORD");
            var password = given == null || given.isBlank() ? randomPassword() : accepted(given);
            var known = NeedToKnowOption.of(needToKnow);
            try (var database = CommandDatabase.open()) {
                NeedToKnowOption.check(known == null ? Set.of() : known, database.jdbc());
                database.inTransaction(() -> put(database, password, code, known));
            }
            var answer = new LinkedHashMap<String, @Nullable Object>();
            answer.put("username", username);
            answer.put("role", role);
            answer.put("balai", code);
            answer.put(
                    "needToKnow", known == null ? null : known.stream().sorted().toList());
            answer.put("extension", stripped(extension));
            answer.put("password", password.equals(given) ? null : password);
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(answer));
            return 0;
        }

        private boolean put(
                CommandDatabase database, String password, @Nullable String code, @Nullable Set<String> known) {
            new Accounts(
                            database.jdbc(),
                            PasswordEncoding.encoder(),
                            Clock.systemUTC(),
                            false,
                            AuditActor.commandLine())
                    .put(username, password, profile(code));
            if (known != null) {
                new NeedToKnow(database.jdbc(), database.audit()).grant(username, known, "command line");
            }
            return true;
        }

        private AccountProfile profile(@Nullable String code) {
            return new AccountProfile(name, Role.of(role), code, ZoneId.of(zone), stripped(extension), stripped(email));
        }

        private String accepted(String given) {
            PasswordRules.problem(given, username, name).ifPresent(problem -> {
                throw new IllegalArgumentException("TANGGAP_USER_PASSWORD is "
                        + switch (problem) {
                            case TOO_SHORT -> "too short: at least " + PasswordRules.SHORTEST + " characters";
                            case TOO_LONG -> "too long: at most 72 bytes";
                            case GUESSABLE ->
                                "easy to guess: some words that have nothing to do with each other are not";
                        }
                        + ". Without it a password is made and shown once.");
            });
            return given;
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static String randomPassword() {
            var random = new SecureRandom();
            var password = new StringBuilder();
            for (var i = 0; i < LENGTH; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return password.toString();
        }
    }

    /// `tanggap user reset-factor`: for the only administrator who lost the device. Who can run it has the database
    /// and could do worse; it stands on record.
    @Command(
            name = "reset-factor",
            mixinStandardHelpOptions = true,
            description = "Takes the second factor away from a person who lost the device and has nobody to ask; ends"
                    + " their sessions. They set up a new one at the next sign-in.")
    static final class ResetFactor implements Callable<Integer> {

        @Option(names = "--username", required = true)
        private String username;

        @Option(names = "--reason", required = true, description = "why, and how it is known that it is that person")
        private String reason;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var why = reason.strip();
            if (why.isEmpty() || why.length() > FactorRemovals.LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "--reason says why, in at most " + FactorRemovals.LONGEST_REASON + " characters");
            }
            try (var database = CommandDatabase.open()) {
                var done = database.inTransaction(() -> removals(database).byOperator(username, why));
                answer(Map.of("username", username, "removed", done));
            } catch (UsernameNotFoundException unknown) {
                throw new IllegalArgumentException("No account is named " + username, unknown);
            }
            return 0;
        }

        private static FactorRemovals removals(CommandDatabase database) {
            var jdbc = database.jdbc();
            var clock = Clock.systemUTC();
            var log = new FactorLog(jdbc, clock, database.audit());
            var factors = new SecondFactors(jdbc, clock, log, new SecondFactorRule(true));
            var accounts = new Accounts(jdbc, PasswordEncoding.encoder(), clock, false, AuditActor.commandLine());
            return new FactorRemovals(jdbc, clock, factors, accounts, log);
        }

        private void answer(Map<String, Object> said) {
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(said));
        }
    }
}
