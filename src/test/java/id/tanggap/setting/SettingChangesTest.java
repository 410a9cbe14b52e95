package id.tanggap.setting;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditLog;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.setting.SettingResult.Refused;
import id.tanggap.setting.SettingResult.Same;
import id.tanggap.setting.SettingResult.Stale;
import id.tanggap.setting.SettingResult.Taken;
import id.tanggap.ticket.TicketTestSetup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Settings are changed, refused, undone and followed; their history is complete.
class SettingChangesTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");

    record Opening(String name, int hours) {}

    private final String kind = "uji-" + UUID.randomUUID();
    private TicketTestSetup house;
    private SettingDocuments documents;
    private SettingHistory history;
    private LiveSettings live;
    private SettingChanges changes;

    @BeforeEach
    void a_kind_of_its_own() {
        house = TicketTestSetup.shared();
        documents = house.room(SettingDocuments.class);
        history = house.room(SettingHistory.class);
        live = new LiveSettings(house.jdbc(), house.room(PgNotifier.class));
        changes = node(live);
    }

    private SettingChanges node(LiveSettings followed) {
        return new SettingChanges(
                house.jdbc(),
                house.transaction(),
                house.clock,
                house.room(AuditLog.class),
                history,
                followed,
                List.of(documents.kind(kind, (key, value) -> {
                    if (value != null && value.path("hours").asInt() > 24) {
                        throw new SettingRefusedException("settings.refused", "24");
                    }
                })));
    }

    private SettingResult put(String key, @Nullable Opening value) {
        return changes.make(SettingEdit.of(kind, key, "Jam " + key, value), "Keputusan 1/2026", SARI);
    }

    private Map<String, Opening> all() {
        return documents.all(kind, Opening.class);
    }

    @Test
    void a_change_is_kept_with_who_why_before_and_after() {
        put("pagi", new Opening("Pagi", 4));
        put("pagi", new Opening("Pagi", 5));

        var newest = history.of(kind, "pagi", null, 10).getFirst();
        assertThat(newest.author()).isEqualTo("Sari");
        assertThat(newest.cause().why()).isEqualTo("Keputusan 1/2026");
        assertThat(Objects.requireNonNull(newest.before()).path("hours").asInt())
                .isEqualTo(4);
        assertThat(Objects.requireNonNull(newest.after()).path("hours").asInt()).isEqualTo(5);
        assertThat(house.jdbc()
                        .sql("select count(*) from audit_event where kind = 'setting-changed' and subject_id = :id")
                        .param("id", kind + "/pagi")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_is_as_wanted_already_leaves_no_trace() {
        put("pagi", new Opening("Pagi", 4));

        assertThat(put("pagi", new Opening("Pagi", 4))).isInstanceOf(Same.class);
        assertThat(history.ofKind(kind, null, 10)).hasSize(1);
    }

    @Test
    void a_batch_is_undone_as_a_whole_and_the_undoing_too() {
        put("pagi", new Opening("Pagi", 4));
        var batch = changes.make(
                List.of(
                        SettingEdit.of(kind, "pagi", "Pagi", new Opening("Pagi", 6)),
                        SettingEdit.of(kind, "sore", "Sore", new Opening("Sore", 3))),
                "",
                SARI);

        var undone = changes.undo(((Changed) batch).batch(), SARI);

        assertThat(all()).containsExactly(Map.entry("pagi", new Opening("Pagi", 4)));
        assertThat(history.ofKind(kind, null, 10).getLast().cause().undone()).isFalse();
        assertThat(history.batch(((Changed) batch).batch()))
                .allMatch(change -> change.cause().undone());

        changes.undo(((Changed) undone).batch(), SARI);
        assertThat(all()).containsOnlyKeys("pagi", "sore");
    }

    @Test
    void what_was_changed_again_since_is_not_undone() {
        var first = put("pagi", new Opening("Pagi", 4));
        put("pagi", new Opening("Pagi", 5));

        assertThat(changes.undo(((Changed) first).batch(), SARI)).isInstanceOf(Stale.class);
        assertThat(all()).containsEntry("pagi", new Opening("Pagi", 5));
    }

    @Test
    void several_changes_are_undone_one_after_another() {
        var first = put("pagi", new Opening("Pagi", 4));
        var second = put("pagi", new Opening("Pagi", 5));
        var third = put("pagi", new Opening("Pagi", 6));

        for (var change : List.of(third, second, first)) {
            assertThat(changes.undo(((Changed) change).batch(), SARI)).isInstanceOf(Changed.class);
        }

        assertThat(all()).isEmpty();
        assertThat(changes.undo(((Changed) third).batch(), SARI)).isInstanceOf(Stale.class);
    }

    @Test
    void a_person_who_saw_an_older_value_is_told_and_nothing_of_the_call_is_kept() {
        put("pagi", new Opening("Pagi", 4));
        var seen = history.version(kind, "pagi");
        put("pagi", new Opening("Pagi", 5));

        var result = changes.make(
                List.of(
                        SettingEdit.of(kind, "sore", "Sore", new Opening("Sore", 3)),
                        new SettingEdit(kind, "pagi", "Pagi", new Opening("Pagi", 9), seen)),
                "",
                SARI);

        assertThat(result).isInstanceOf(Stale.class);
        assertThat(all()).containsOnlyKeys("pagi");
        assertThat(all()).containsEntry("pagi", new Opening("Pagi", 5));
    }

    @Test
    void what_is_added_writes_over_nothing_and_nothing_of_the_call_is_kept() {
        var first = SettingEdit.adding(kind, "pagi", "Pagi", new Opening("Pagi", 4));
        assertThat(changes.make(first, "", SARI)).isInstanceOf(Changed.class);

        var second = SettingEdit.adding(kind, "pagi", "Pagi", new Opening("Fajar", 2));
        var result =
                changes.make(List.of(SettingEdit.of(kind, "sore", "Sore", new Opening("Sore", 3)), second), "", SARI);

        assertThat(result).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.wanted()).isEqualTo(second);
            assertThat(taken.there().path("hours").asInt()).isEqualTo(4);
        });
        assertThat(changes.make(first, "", SARI)).isInstanceOf(Taken.class);
        assertThat(all()).containsExactly(Map.entry("pagi", new Opening("Pagi", 4)));
        put("pagi", null);
        assertThat(changes.make(second, "", SARI)).isInstanceOf(Changed.class);
    }

    @Test
    void of_two_people_who_add_the_same_at_the_same_time_one_is_refused() {
        var results = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> changes.make(SettingEdit.adding(kind, "pagi", "Pagi", new Opening("Pagi", n)), "", SARI))
                .toList();

        assertThat(results).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Taken.class::isInstance).hasSize(7);
    }

    @Test
    void a_version_that_is_gone_is_refused() {
        var lost = new SettingEdit(kind, "pagi", "Pagi", new Opening("Pagi", 4), Long.MAX_VALUE);
        assertThat(changes.make(lost, "", SARI)).isEqualTo(new Refused("settings.stale.unknown", List.of("Pagi")));
        assertThat(all()).isEmpty();
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_its_reason() {
        assertThat(put("pagi", new Opening("Pagi", 25))).isEqualTo(new Refused("settings.refused", List.of("24")));
        assertThat(all()).isEmpty();
        assertThat(history.ofKind(kind, null, 10)).isEmpty();
    }

    @Test
    void another_node_reads_anew_by_itself_within_five_seconds_what_changed_and_nothing_else() {
        var reads = new int[1];
        var other = new LiveSettings(house.jdbc(), house.room(PgNotifier.class));
        var followed = other.live(this::all, kind);
        other.live(
                () -> {
                    reads[0]++;
                    return reads[0];
                },
                "lain");

        put("pagi", new Opening("Pagi", 4));

        await().until(() -> followed.get().containsKey("pagi"));
        assertThat(reads[0]).isEqualTo(1);
    }

    @Test
    void changes_at_the_same_time_lose_nothing() {
        IntStream.range(0, 20).parallel().forEach(n -> put("jam-" + n, new Opening("Jam", n)));

        assertThat(all()).hasSize(20);
        assertThat(history.ofKind(kind, null, 50)).hasSize(20);
    }

    @Test
    void the_history_cannot_be_changed() {
        put("pagi", new Opening("Pagi", 4));
        assertThatThrownBy(() -> house.jdbc().sql("delete from setting_change").update())
                .hasMessageContaining("never changed");
    }
}
