package id.tanggap.setting;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.setting.SettingResult.Refused;
import id.tanggap.setting.SettingResult.Same;
import id.tanggap.setting.SettingResult.Stale;
import id.tanggap.setting.SettingResult.Taken;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Changes settings and takes changes back. Each call is one transaction: the settings, their history, the audit
/// record; after its commit the nodes are told.
///
///     changes.make(SettingEdit.of("holiday", "2027-08-17", "HUT RI", new Holiday(…)), "Keputusan 3 menteri",
///     viewer.actor())
@Component
public class SettingChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AuditLog audit;
    private final SettingHistory history;
    private final LiveSettings live;
    private final Map<String, SettingKind> kinds;

    SettingChanges(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            AuditLog audit,
            SettingHistory history,
            LiveSettings live,
            List<SettingKind> kinds) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
        this.history = history;
        this.live = live;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(SettingKind::code, Function.identity()));
    }

    /// Why, by whom, and which batch it takes back.
    private record Order(
            String why, AuditActor actor, @Nullable Long undoes) {}

    public SettingResult make(SettingEdit edit, String why, AuditActor actor) {
        return make(List.of(edit), why, actor);
    }

    /// @param edits made together; undone together
    /// @param why may be empty
    public SettingResult make(List<SettingEdit> edits, String why, AuditActor actor) {
        return run(edits, new Order(why, actor, null));
    }

    /// Gives every setting of a batch the value it had before, if nobody has changed it since, or changed it back
    /// again: several changes of one setting can be undone one after another, the newest first.
    ///
    /// @return `Same` also if there is no such batch
    public SettingResult undo(long batch, AuditActor actor) {
        var edits = history.batch(batch).reversed().stream()
                .map(change ->
                        new SettingEdit(change.kind(), change.key(), change.label(), change.before(), seen(change)))
                .toList();
        return run(edits, new Order("", actor, batch));
    }

    /// The version that may be undone. It is asked first, so that a change at the same moment is seen.
    private long seen(SettingChange change) {
        var version = history.version(change.kind(), change.key());
        if (version == change.id()) {
            return version;
        }
        var now = Optional.ofNullable(kinds.get(change.kind()))
                .flatMap(kind -> kind.read(change.key()))
                .map(SettingChanges::plain)
                .orElse(null);
        return Objects.equals(now, change.after()) ? version : change.id();
    }

    private SettingResult run(List<SettingEdit> edits, Order order) {
        try {
            var result = Objects.requireNonNull(transaction.execute(status -> {
                var made = inTurn(edits, order);
                if (made instanceof Stale || made instanceof Taken) {
                    status.setRollbackOnly();
                }
                return made;
            }));
            followAfterCommit();
            return result;
        } catch (SettingRefusedException refused) {
            return new Refused(refused.key(), refused.arguments());
        }
    }

    /// At once, or when the transaction of the caller is committed: what is rolled back never was.
    private void followAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    live.follow();
                }
            });
        } else {
            live.follow();
        }
    }

    /// One change after another on all nodes: ids of the history rise in the order of the commits, and followers miss
    /// none.
    private SettingResult inTurn(List<SettingEdit> edits, Order order) {
        awaitTurn();
        var written = new ArrayList<Long>();
        for (var edit : edits) {
            var conflict = edit.isNew() ? taken(edit) : stale(edit);
            if (conflict.isPresent()) {
                return conflict.get();
            }
            write(edit, order, written);
        }
        return written.isEmpty() ? new Same() : new Changed(written.getFirst());
    }

    /// Waits until nobody else changes settings; nobody does until the end of the caller's transaction.
    public void awaitTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('setting_change'))")
                .query((row, n) -> true)
                .single();
    }

    private Optional<SettingResult> taken(SettingEdit edit) {
        return kind(edit).present(edit.key()).map(there -> new Taken(edit, there));
    }

    private Optional<SettingResult> stale(SettingEdit edit) {
        var seen = edit.seen();
        return seen == null ? Optional.empty() : stale(edit, seen);
    }

    /// A version without any history is of another database, such as the one before a backup was restored.
    private Optional<SettingResult> stale(SettingEdit edit, long seen) {
        var latest = history.of(edit.kind(), edit.key(), null, 1).stream().findFirst();
        if (latest.isEmpty() && seen != SettingHistory.NEVER_CHANGED) {
            return Optional.of(new Refused("settings.stale.unknown", List.of(edit.label())));
        }
        return latest.filter(change -> change.id() != seen).map(Stale::new);
    }

    private SettingKind kind(SettingEdit edit) {
        var kind = kinds.get(edit.kind());
        if (kind == null) {
            throw new IllegalArgumentException("No room owns settings of the kind '" + edit.kind() + "'");
        }
        return kind;
    }

    private void write(SettingEdit edit, Order order, List<Long> written) {
        var kind = kind(edit);
        var before = kind.read(edit.key()).map(SettingChanges::plain).orElse(null);
        var after = plain(edit.value());
        if (Objects.equals(before, after)) {
            return;
        }
        kind.write(edit.key(), after);
        written.add(remember(edit, new Values(before, after), order, written.isEmpty() ? null : written.getFirst()));
        if (!kind.keepsRecord()) {
            audit.record(
                    AuditKind.SETTING_CHANGED,
                    order.actor(),
                    new AuditSubject(AuditSubject.Kind.SETTING, edit.kind() + "/" + edit.key(), edit.label()),
                    Map.of("setting", edit.kind(), "before", told(before), "after", told(after)));
        }
        live.notifyAfterCommit();
    }

    private record Values(
            @Nullable JsonNode before, @Nullable JsonNode after) {}

    private long remember(SettingEdit edit, Values values, Order order, @Nullable Long batch) {
        return jdbc.sql("""
                        insert into setting_change
                            (id, batch, kind, key, label, before, after, why, undoes, author_id, author, changed_at)
                        select n, coalesce(:batch, n), :kind, :key, :label, :before::jsonb, :after::jsonb, :why, :undoes,
                               :authorId, :author, :at
                        from nextval('setting_change_id') as n
                        returning id
                        """)
                .param("batch", batch)
                .param("kind", edit.kind())
                .param("key", edit.key())
                .param("label", edit.label())
                .param("before", text(values.before()))
                .param("after", text(values.after()))
                .param("why", order.why())
                .param("undoes", order.undoes())
                .param("authorId", order.actor().userId())
                .param("author", order.actor().name())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /// As it comes back from the database, so that equal values are equal trees.
    private static @Nullable JsonNode plain(@Nullable Object value) {
        return value == null ? null : JSON.readTree(JSON.writeValueAsString(value));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static String told(@Nullable JsonNode value) {
        return Objects.requireNonNullElse(text(value), "–");
    }
}
