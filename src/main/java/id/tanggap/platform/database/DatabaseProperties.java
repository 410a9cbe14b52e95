package id.tanggap.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which PostgreSQL to use: `tanggap.database.*`, `TANGGAP_DATABASE_URL` and so on.
///
/// @param url unset or blank: the embedded one
/// @param folder where the embedded one keeps its data
@ConfigurationProperties("tanggap.database")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("data") Path folder) {

    /// @return the operator's database, or empty for the embedded one
    /// @throws DatabaseAddress.InvalidDatabaseAddress if the url is not one of a PostgreSQL
    public Optional<DatabaseAddress> given() {
        return url == null || url.isBlank()
                ? Optional.empty()
                : Optional.of(DatabaseAddress.of(url.strip(), user, password));
    }

    /// The same choice for a command that starts no Spring: read from environment variables.
    public static DatabaseProperties ofEnvironment(java.util.Map<String, String> environment) {
        return new DatabaseProperties(
                environment.get("TANGGAP_DATABASE_URL"),
                environment.get("TANGGAP_DATABASE_USER"),
                environment.get("TANGGAP_DATABASE_PASSWORD"),
                Path.of(environment.getOrDefault("TANGGAP_DATABASE_FOLDER", "data")));
    }
}
