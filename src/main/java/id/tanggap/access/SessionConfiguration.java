package id.tanggap.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// Sessions are kept in PostgreSQL, where any node finds them.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /// Requests of one session that come at the same time may each be the first to write an attribute. The usual
    /// statement is an insert, and all but one fail on the primary key; this one is an insert that updates on
    /// conflict.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenAtTheSameTime() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
