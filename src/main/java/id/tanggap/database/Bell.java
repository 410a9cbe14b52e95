package id.tanggap.database;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes whoever listens, on all nodes, by LISTEN and NOTIFY. Keeps one connection of the pool for itself.
///
/// Writers only put down what changed after their commit; one thread sends one statement for all that was put down
/// meanwhile, because a NOTIFY inside a transaction takes a lock that makes all committing transactions queue. A lost
/// ring costs at most a second: the listening thread rings by itself then, and says nothing of what changed.
public abstract class Bell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int QUIET_MILLIS = 1000;
    private static final int AT_ONCE = 1000;

    private final String name;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final BlockingQueue<String> changed = new LinkedBlockingQueue<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    /// @param name of the channel in PostgreSQL, in small letters
    protected Bell(String name, JdbcClient jdbc, DataSource dataSource) {
        this.name = name;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// Hears rings.
    protected interface Listener {
        /// @param what as the writers named it; empty if somebody should just look
        void rang(Set<String> what);
    }

    /// @return close it to stop listening
    protected final AutoCloseable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// @param what changed; may be empty
    protected final void tellAfterCommit(String what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed.add(what);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(what);
            }
        });
    }

    @Override
    public final void start() {
        running = true;
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name(name + "-notify").start(this::notifyOthers);
        Thread.ofVirtual().name(name + "-listen").start(this::waitForRings);
    }

    private void notifyOthers() {
        while (running) {
            try {
                var first = changed.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    tell(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log("notify", e);
            }
        }
    }

    private void tell(String first) {
        var what = new LinkedHashSet<String>();
        what.add(first);
        changed.drainTo(what, AT_ONCE);
        jdbc.sql("select count(pg_notify(:name, what)) from unnest(:what::text[]) as what")
                .param("name", name)
                .param("what", what.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void waitForRings() {
        while (running) {
            try {
                listenOnOneConnection();
            } catch (SQLException | RuntimeException e) {
                log("listen", e);
                ring(Set.of());
            }
        }
    }

    private void listenOnOneConnection() throws SQLException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + name);
            var notifications = connection.unwrap(PGConnection.class);
            while (running) {
                ring(what(notifications.getNotifications(QUIET_MILLIS)));
            }
            statement.execute("unlisten " + name);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static Set<String> what(PGNotification[] notifications) {
        var what = new LinkedHashSet<String>();
        for (var notification : notifications) {
            what.add(notification.getParameter());
        }
        what.remove("");
        return what;
    }

    private void ring(Set<String> what) {
        for (var listener : listeners) {
            try {
                listener.rang(what);
            } catch (RuntimeException e) {
                log("follow", e);
            }
        }
    }

    private void log(String doing, Exception e) {
        if (running) {
            LOG.warn("bell={} doing={} failed=\"{}\" will=retry", name, doing, e.toString());
            pause();
        }
    }

    private void pause() {
        try {
            if (stopped.await(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("bell={} stopped=true", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void stop() {
        running = false;
        stopped.countDown();
        changed.add("");
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
