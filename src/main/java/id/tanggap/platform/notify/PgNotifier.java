package id.tanggap.platform.notify;

import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Notifies subscribers on all nodes by LISTEN and NOTIFY. Uses one connection of the pool all the time, whatever the
/// number of topics.
///
/// After its commit a writer only adds its change to a list; one thread sends one statement for the whole list,
/// because a NOTIFY inside a transaction takes a lock that makes all committing transactions wait. A lost
/// notification costs at most a second: a topic without notifications for that long calls its subscribers anyway,
/// without saying what changed. When a lost connection is restored, all workers of the node retry at once.
@Component
public final class PgNotifier {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
    private static final int CHECK_SECONDS = 2;
    private static final Backoff RECONNECT = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));
    private static final int AT_ONCE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(PgNotifier.class);

    private record Note(String topic, String what) {}

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final WorkerRegistry workers;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final BlockingQueue<Note> changed = new LinkedBlockingQueue<>();
    private final Set<Note> unsent = new LinkedHashSet<>();
    private final PollingWorker sender;
    private final PollingWorker listener;
    private final Set<String> listened = new LinkedHashSet<>();
    private @Nullable Connection connection;
    private boolean wasLost;
    private long checkedAt;

    public PgNotifier(JdbcClient jdbc, DataSource dataSource, WorkerRegistry workers) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.workers = workers;
        this.sender = workers.poll(WorkerSettings.every(QUIET, "notify-send"), this::send);
        this.listener =
                workers.poll(WorkerSettings.every(QUIET, "notify-listen").backoff(RECONNECT), this::poll);
    }

    /// @param name of the channel in PostgreSQL, in lower case; the same topic for the same name
    public Topic topic(String name) {
        return topics.computeIfAbsent(name, Topic::new);
    }

    private boolean send() {
        changed.drainTo(unsent, AT_ONCE - unsent.size());
        if (!unsent.isEmpty()) {
            jdbc.sql(
                            "select count(pg_notify(topic, what)) from unnest(:topics::text[], :what::text[]) as n(topic, what)")
                    .param("topics", unsent.stream().map(Note::topic).toArray(String[]::new))
                    .param("what", unsent.stream().map(Note::what).toArray(String[]::new))
                    .query(Integer.class)
                    .single();
            unsent.clear();
        }
        return !changed.isEmpty();
    }

    private boolean poll() throws SQLException {
        try {
            var open = connected();
            listenToNewTopics(open);
            deliver(what(open.unwrap(PGConnection.class).getNotifications((int) QUIET.toMillis())));
            check(open);
        } catch (SQLException | RuntimeException e) {
            wasLost = true;
            discard();
            deliver(Map.of());
            throw e;
        }
        if (!listener.isRunning()) {
            giveBack();
        }
        return true;
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            connection = open;
            listened.clear();
            checkedAt = System.nanoTime();
        }
        return open;
    }

    private void listenToNewTopics(Connection open) throws SQLException {
        for (var name : topics.keySet()) {
            if (!listened.contains(name)) {
                try (var statement = open.createStatement()) {
                    statement.execute("listen " + name);
                }
                listened.add(name);
            }
        }
        if (wasLost) {
            wasLost = false;
            workers.retryNow();
        }
    }

    private static Map<String, Set<String>> what(PGNotification[] notifications) {
        var what = new LinkedHashMap<String, Set<String>>();
        for (var one : notifications) {
            var changes = what.computeIfAbsent(one.getName(), topic -> new LinkedHashSet<>());
            if (!one.getParameter().isEmpty()) {
                changes.add(one.getParameter());
            }
        }
        return what;
    }

    private void put(Note note) {
        changed.add(note);
        sender.wake();
    }

    private void deliver(Map<String, Set<String>> what) {
        topics.forEach((name, topic) -> topic.deliver(what.get(name)));
    }

    /// A connection whose server disappeared without closing it looks like an idle one.
    private void check(Connection open) throws SQLException {
        if (System.nanoTime() - checkedAt > BETWEEN_CHECKS.toNanos()) {
            if (!open.isValid(CHECK_SECONDS)) {
                throw new SQLException("the connection for notifications is dead");
            }
            checkedAt = System.nanoTime();
        }
    }

    /// A connection that is returned to the pool must not collect notifications.
    private void giveBack() throws SQLException {
        var open = connection;
        connection = null;
        if (open != null) {
            try (open;
                    var statement = open.createStatement()) {
                statement.execute("unlisten *");
            }
        }
    }

    private void discard() {
        var open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("notify=discarded", e);
            }
        }
    }

    /// Something that subscribers of all nodes are notified about.
    public final class Topic {

        private final String name;
        private final List<Consumer<Set<String>>> subscribers = new CopyOnWriteArrayList<>();
        private long calledAt = System.nanoTime();

        private Topic(String name) {
            this.name = name;
        }

        /// @param subscriber gets what changed, as the writers named it; an empty set means that something may have
        ///     changed
        /// @return close it to unsubscribe
        public AutoCloseable subscribe(Consumer<Set<String>> subscriber) {
            subscribers.add(subscriber);
            return () -> subscribers.remove(subscriber);
        }

        /// Notifies subscribers on all nodes when the transaction has committed; at once if there is none.
        ///
        /// @param what changed; may be empty
        public void notifyAfterCommit(String what) {
            var note = new Note(name, what);
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                put(note);
                return;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    put(note);
                }
            });
        }

        /// @param what the payload of a notification; null if there was none
        private void deliver(@Nullable Set<String> what) {
            var now = System.nanoTime();
            if (what == null && now - calledAt < QUIET.toNanos()) {
                return;
            }
            calledAt = now;
            var changes = what == null ? Set.<String>of() : what;
            for (var subscriber : subscribers) {
                try {
                    subscriber.accept(changes);
                } catch (RuntimeException e) {
                    LOG.warn("topic={} subscriber=failed reason=\"{}\"", name, e.toString());
                }
            }
        }
    }
}
