package id.tanggap.platform.database;

import org.jspecify.annotations.Nullable;

/// The database in use, and the embedded server if there is one.
public final class DatabaseConnection implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedDatabase embedded;

    private DatabaseConnection(DatabaseAddress address, @Nullable EmbeddedDatabase embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /// For the program that serves: an embedded server is stopped when this is closed.
    static DatabaseConnection open(DatabaseProperties properties) {
        return properties
                .given()
                .map(address -> new DatabaseConnection(address.reached(), null))
                .orElseGet(() -> of(EmbeddedDatabase.own(properties.folder())));
    }

    /// For a command that may run beside the serving program: an embedded server is left as it was found.
    public static DatabaseConnection borrow(DatabaseProperties properties) {
        return properties
                .given()
                .map(address -> new DatabaseConnection(address.reached(), null))
                .orElseGet(() -> of(EmbeddedDatabase.borrow(properties.folder())));
    }

    private static DatabaseConnection of(EmbeddedDatabase embedded) {
        return new DatabaseConnection(embedded.address(), embedded);
    }

    public DatabaseAddress address() {
        return address;
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
