package id.tanggap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source that asks PostgreSQL how it will carry out each statement that anybody sends, with the parameters
/// that it is sent with; of what only reads also how many rows it has read for it.
public final class PlanLog extends DelegatingDataSource {

    private static final String EXPLAINED = "(?s)\\s*(select|with|update|insert|delete)\\b.*";
    private static final String ONLY_READS = "(?s)\\s*select\\b(?!.*(nextval|advisory|for update|pg_notify)).*";

    private final Map<String, String> plans = new ConcurrentHashMap<>();

    private PlanLog(DataSource target) {
        super(target);
    }

    /// Before a data source that a test has made itself.
    public static PlanLog of(DataSource target) {
        return new PlanLog(target);
    }

    /// Puts itself before the data source of a house; no configuration by annotation, so that only who names it has
    /// it.
    public static class Before {
        @Bean
        static BeanPostProcessor planLog() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool && !(bean instanceof PlanLog) ? new PlanLog(pool) : bean;
                }
            };
        }
    }

    /// By statement: each plan that it had, one after the other.
    public Map<String, String> plans() {
        return Map.copyOf(plans);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (self, method, arguments) -> {
            var answer = call(connection, method, arguments);
            return method.getName().equals("prepareStatement") && arguments != null
                    ? proxy(
                            PreparedStatement.class,
                            new Explained(connection, (String) arguments[0], (PreparedStatement)
                                    Objects.requireNonNull(answer)))
                    : answer;
        });
    }

    private record Setting(Method method, List<@Nullable Object> arguments) {}

    private final class Explained implements InvocationHandler {
        private final Connection connection;
        private final String sql;
        private final PreparedStatement statement;
        private final List<Setting> settings = new ArrayList<>();

        Explained(Connection connection, String sql, PreparedStatement statement) {
            this.connection = connection;
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (arguments != null
                    && arguments.length >= 2
                    && name.startsWith("set")
                    && arguments[0] instanceof Integer) {
                settings.add(new Setting(method, Arrays.asList(arguments)));
            }
            if (name.startsWith("execute") && sql.matches(EXPLAINED)) {
                explain();
            }
            return call(statement, method, arguments);
        }

        private void explain() throws Throwable {
            var how = sql.matches(ONLY_READS) ? "explain (analyze, timing off) " : "explain ";
            try (var asking = connection.prepareStatement(how + sql)) {
                for (var setting : settings) {
                    call(asking, setting.method(), setting.arguments().toArray());
                }
                var plan = new StringBuilder();
                try (var rows = asking.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                plans.merge(
                        sql.strip(), plan.toString(), (before, now) -> before.contains(now) ? before : before + now);
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
