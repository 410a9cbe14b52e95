package id.tanggap.cli;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditLog;
import id.tanggap.platform.database.DatabaseConnection;
import id.tanggap.platform.database.DatabaseProperties;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database for commands: the same one as the server's, migrated, and shared with the server if it runs.
final class CommandDatabase implements AutoCloseable {

    private final DatabaseConnection connection;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;

    private CommandDatabase(DatabaseConnection connection, DataSource dataSource) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    static CommandDatabase open() {
        var connection = DatabaseConnection.borrow(DatabaseProperties.ofEnvironment(System.getenv()));
        var address = connection.address();
        var dataSource = new DriverManagerDataSource();
        dataSource.setUrl(address.url());
        if (address.user() != null) {
            dataSource.setUsername(address.user());
        }
        if (address.password() != null) {
            dataSource.setPassword(address.password());
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new CommandDatabase(connection, dataSource);
    }

    /// Opens it for some work, and closes it.
    static int with(ToIntFunction<JdbcClient> work) {
        try (var database = open()) {
            return work.applyAsInt(database.jdbc);
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /// The record of who did what: by whoever runs the command.
    AuditLog audit() {
        return new AuditLog(jdbc, Clock.systemUTC(), AuditActor.commandLine());
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /// Commits when the work returns, rolls back when it throws.
    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /// Opens the database for one question in one transaction.
    static int ask(ToIntFunction<JdbcClient> question) {
        try (var database = open()) {
            return database.inTransaction(() -> question.applyAsInt(database.jdbc()));
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
