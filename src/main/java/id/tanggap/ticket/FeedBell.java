package id.tanggap.ticket;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes followers of the change feed on all nodes by LISTEN and NOTIFY.
///
/// Writers only raise a flag after their commit; one thread sends one NOTIFY for all flags raised meanwhile, because
/// a NOTIFY inside a transaction takes a lock that makes all committing transactions queue. A lost ring costs at most
/// a second: the listening thread rings by itself then.
@Component
class FeedBell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedBell.class);
    private static final int QUIET_MILLIS = 1000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Semaphore flag = new Semaphore(0);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    FeedBell(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    AutoCloseable onRing(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            flag.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                flag.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("feed-notify").start(this::notifyOthers);
        Thread.ofVirtual().name("feed-listen").start(this::listen);
    }

    private void notifyOthers() {
        while (running) {
            try {
                if (flag.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                    flag.drainPermits();
                    jdbc.sql("select pg_notify('ticket_change', '')")
                            .query((row, n) -> "")
                            .single();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log("notify", e);
            }
        }
    }

    private void listen() {
        while (running) {
            try {
                listenOnOneConnection();
            } catch (SQLException | RuntimeException e) {
                log("listen", e);
                ring();
            }
        }
    }

    private void listenOnOneConnection() throws SQLException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute("listen ticket_change");
            var notifications = connection.unwrap(PGConnection.class);
            while (running) {
                notifications.getNotifications(QUIET_MILLIS);
                ring();
            }
            statement.execute("unlisten ticket_change");
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void ring() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log("follow", e);
            }
        }
    }

    private void log(String doing, Exception e) {
        if (running) {
            LOG.warn("feed={} failed=\"{}\" will=retry", doing, e.toString());
            pause();
        }
    }

    private void pause() {
        try {
            flag.tryAcquire(Integer.MAX_VALUE, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        flag.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
