package id.tanggap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source that writes down what one thread sends to the database, one list for each commit.
///
/// What other threads do meanwhile (workers, followers) is not written down. A statement outside a transaction commits
/// by itself and has a list of its own. A batch counts once.
public final class StatementLog extends DelegatingDataSource {

    private static final ThreadLocal<@Nullable List<List<String>>> LOG = new ThreadLocal<>();

    public StatementLog(DataSource target) {
        super(target);
    }

    /// @return the statements of `work`, by transaction, in the order of their ends
    public List<List<String>> of(Callable<?> work) throws Exception {
        var transactions = new ArrayList<List<String>>();
        LOG.set(transactions);
        try {
            work.call();
        } finally {
            LOG.remove();
        }
        return transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return LOG.get() == null ? connection : proxy(Connection.class, new Noted(connection));
    }

    private static final class Noted implements InvocationHandler {
        private final Connection connection;
        private List<String> open = new ArrayList<>();

        Noted(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var answer = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                commit();
            }
            return method.getName().equals("prepareStatement") && arguments != null
                    ? proxy(PreparedStatement.class, statement((PreparedStatement) answer, (String) arguments[0]))
                    : answer;
        }

        private InvocationHandler statement(PreparedStatement statement, String sql) {
            return (proxy, method, arguments) -> {
                var answer = call(statement, method, arguments);
                if (method.getName().startsWith("execute")) {
                    open.add(sql.strip().replaceAll("\\s+", " "));
                    if (connection.getAutoCommit()) {
                        commit();
                    }
                }
                return answer;
            };
        }

        private void commit() {
            var transactions = LOG.get();
            if (transactions != null && !open.isEmpty()) {
                transactions.add(open);
            }
            open = new ArrayList<>();
        }
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
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
