package id.tanggap.platform.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The JDBC address of a PostgreSQL.
///
/// @param url begins with `jdbc:postgresql:`
/// @param user null if the url or the driver's own defaults name it
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final Pattern LIBPQ =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<rest>.*)");

    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new InvalidDatabaseAddress(url);
        }
    }

    /// Parses the value of `TANGGAP_DATABASE_URL`: `jdbc:postgresql://…` or `postgresql://…`, the latter also with
    /// `user:password@` before the host, which the driver does not support. A separately given user takes
    /// precedence.
    static DatabaseAddress of(String url, @Nullable String user, @Nullable String password) {
        var parts = LIBPQ.matcher(url);
        if (!parts.matches()) {
            return new DatabaseAddress(url, blankToNull(user), blankToNull(password));
        }
        return new DatabaseAddress(
                "jdbc:postgresql://" + parts.group("rest"),
                Optional.ofNullable(blankToNull(user)).orElseGet(() -> decoded(parts.group("user"))),
                Optional.ofNullable(blankToNull(password)).orElseGet(() -> decoded(parts.group("password"))));
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Opens one connection, so that a wrong address is reported before anything else starts.
    ///
    /// @throws UnreachableDatabase if it does not answer, or refuses this user
    DatabaseAddress reached() {
        var who = new Properties();
        Optional.ofNullable(user).ifPresent(name -> who.setProperty("user", name));
        Optional.ofNullable(password).ifPresent(secret -> who.setProperty("password", secret));
        try {
            DriverManager.getConnection(url, who).close();
            return this;
        } catch (SQLException e) {
            throw new UnreachableDatabase(url, e);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// The given address is not one of a PostgreSQL.
    public static final class InvalidDatabaseAddress extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        InvalidDatabaseAddress(String url) {
            super("TANGGAP_DATABASE_URL (tanggap.database.url) must begin with postgresql:// or jdbc:postgresql:// —"
                    + " it begins with '" + url.substring(0, Math.min(url.length(), 8))
                    + "'. Leave it unset to use the embedded PostgreSQL under ./data.");
        }
    }

    /// The database at the address cannot be reached or refuses us.
    public static final class UnreachableDatabase extends IllegalStateException {
        private static final long serialVersionUID = 1;

        UnreachableDatabase(String url, SQLException cause) {
            super(
                    "TANGGAP_DATABASE_URL (tanggap.database.url): no connection to " + url.replaceFirst("\\?.*", "")
                            + " — " + cause.getMessage()
                            + " Check it, TANGGAP_DATABASE_USER and TANGGAP_DATABASE_PASSWORD.",
                    cause);
        }
    }
}
