package id.tanggap.database;

import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL answers, as JDBC wants it.
///
/// @param url begins with `jdbc:postgresql:`
/// @param user null if the url or the driver's own rules name it
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new InvalidDatabaseAddress(url);
        }
    }

    /// Reads what an operator wrote in `TANGGAP_DATABASE_URL`: `jdbc:postgresql://…` or `postgresql://…`.
    static DatabaseAddress of(String url, @Nullable String user, @Nullable String password) {
        var jdbc = url.startsWith("postgres://") || url.startsWith("postgresql://")
                ? "jdbc:postgresql" + url.substring(url.indexOf(':'))
                : url;
        return new DatabaseAddress(jdbc, blankToNull(user), blankToNull(password));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// The address an operator gave cannot be one of a PostgreSQL.
    public static final class InvalidDatabaseAddress extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        InvalidDatabaseAddress(String url) {
            super("TANGGAP_DATABASE_URL (tanggap.database.url) must begin with jdbc:postgresql:// — it begins with '"
                    + url.substring(0, Math.min(url.length(), 16))
                    + "'. Leave it unset to use the embedded PostgreSQL under ./data.");
        }
    }
}
