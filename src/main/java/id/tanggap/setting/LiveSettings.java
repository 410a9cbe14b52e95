package id.tanggap.setting;

import id.tanggap.platform.notify.PgNotifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what a room has read of its settings in memory, and reads it anew on every node when a setting of these kinds
/// has changed: at once where it was changed, on the others when the notification comes, and within about a second
/// where one was lost. Costs one look at the end of an index a second.
@Component
public final class LiveSettings {

    private static final String TOPIC = "tanggap_setting";

    private final JdbcClient jdbc;
    private final PgNotifier.Topic topic;
    private final List<LiveSetting<?>> followed = new CopyOnWriteArrayList<>();
    private long seen;

    public LiveSettings(JdbcClient jdbc, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.topic = notifier.topic(TOPIC);
        this.seen = newest();
        topic.subscribe(changes -> follow());
    }

    /// @param load reads all of them from the database; called at once, and after each change
    /// @param kinds codes of the kinds whose changes it shows
    public <T> LiveSetting<T> live(Supplier<T> load, String... kinds) {
        var setting = new LiveSetting<>(load, Set.of(kinds));
        followed.add(setting);
        return setting;
    }

    void notifyAfterCommit() {
        topic.notifyAfterCommit("");
    }

    /// Reads anew what has changed since the last call.
    synchronized void follow() {
        var newest = newest();
        if (newest == seen) {
            return;
        }
        var kinds = new HashSet<>(jdbc.sql("select distinct kind from setting_change where id > :seen")
                .param("seen", seen)
                .query(String.class)
                .list());
        followed.stream().filter(setting -> setting.isOneOf(kinds)).forEach(LiveSetting::load);
        seen = newest;
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change")
                .query(Long.class)
                .single();
    }
}
