package id.tanggap.platform.database;

import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Configures Spring's data source for the database that `DatabaseProperties` names.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseConnection databaseConnection(DatabaseProperties properties) {
        return DatabaseConnection.open(properties);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseConnection connection) {
        return new Details(connection.address());
    }

    private record Details(DatabaseAddress address) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return Objects.requireNonNullElse(address.user(), "");
        }

        @Override
        public String getPassword() {
            return Objects.requireNonNullElse(address.password(), "");
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }
    }
}
