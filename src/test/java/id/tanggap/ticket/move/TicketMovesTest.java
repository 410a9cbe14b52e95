package id.tanggap.ticket.move;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditActor;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.classification.TagSetting;
import id.tanggap.ticket.classification.TicketTagRules;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tickets of merged categories and tags are all moved, each once, also if the program dies in between.
class TicketMovesTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");
    private static final int MANY = 120;

    private final String name = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    private final String from = "ujian." + name + "-lama";
    private final String into = "ujian." + name + "-baru";
    private final Viewer everything =
            new Viewer(null, "uji", Role.ADMIN, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    private TicketTestSetup house;
    private SettingChanges changes;
    private TicketMoves moves;

    @BeforeEach
    void two_categories() {
        house = TicketTestSetup.shared();
        changes = house.room(SettingChanges.class);
        moves = house.room(TicketMoves.class);
        put(from, setting("Lama", true));
        put(into, setting("Baru", true));
    }

    private static CategorySetting setting(String label, boolean open) {
        return new CategorySetting(label, label, List.of(), open, 900, null, List.of(), false);
    }

    private SettingResult put(String code, CategorySetting setting) {
        return changes.make(SettingEdit.of(CategorySetting.KIND, code, code, setting), "", SARI);
    }

    private List<Long> tickets(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> house.opened(new Complaint(from, Kind.PENGADUAN, Urgency.BIASA, Optional.empty())))
                .map(opened -> opened.id())
                .toList();
    }

    /// Another node, which knows nothing of what the first one did but what the database says.
    private TicketMoves anotherNode() {
        return new TicketMoves(
                house.jdbc(),
                house.transaction(),
                house.room(TicketStore.class),
                house.room(TicketChangeRecorder.class),
                house.room(MoveStore.class),
                house.room(Taxonomy.class),
                house.room(TicketTagRules.class),
                house.clock);
    }

    private void finish(TicketMoves node) {
        while (node.round()) {
            assertThat(count("select count(*) from ticket_move where ended_at is null"))
                    .isPositive();
        }
    }

    private long count(String sql, Object... params) {
        return house.jdbc().sql(sql).params(List.of(params)).query(Long.class).single();
    }

    @Test
    void a_merge_that_stops_in_the_middle_is_finished_by_another_node_and_moves_each_ticket_once() {
        var tickets = tickets(MANY);
        var clocks = clocksOf(tickets.getFirst());
        put(from, setting("Lama", true).mergedInto(into));

        moves.round();
        assertThat(progress().moved()).isEqualTo(50);
        assertThat(progress().endedAt()).isNull();
        finish(anotherNode());

        assertThat(count("select count(*) from ticket where category = ?", from))
                .isZero();
        assertThat(count("select count(*) from ticket where category = ?", into))
                .isEqualTo(MANY);
        assertThat(count("""
                        select count(*) from ticket_event e join ticket t on t.id = e.ticket_id
                        where t.category = ? and e.kind = 'category-merged' and e.data ->> 'category' = t.category
                        """, into)).isEqualTo(MANY);
        assertThat(progress().moved()).isEqualTo(MANY);
        assertThat(progress().total()).isEqualTo(MANY);
        assertThat(progress().endedAt()).isNotNull();
        assertThat(clocksOf(tickets.getFirst())).isEqualTo(clocks);
        await().untilAsserted(() -> assertThat(found("kategori:" + into)).isEqualTo(MANY));
        assertThat(found("kategori:" + from)).isZero();
        assertThat(count(
                        "select count(*) from ticket_change where ticket_id = ? and kind = 'category-merged'",
                        tickets.getLast()))
                .isEqualTo(1);
    }

    private long found(String text) {
        return house.room(TicketSearch.class)
                .search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, 1, null), everything)
                .total();
    }

    private MoveProgress progress() {
        return house.room(MoveStore.class).newest(MoveKind.CATEGORY, from).orElseThrow();
    }

    private List<String> clocksOf(long ticket) {
        return house.jdbc()
                .sql("select name || started_at || due_at || state from sla_clock where ticket_id = :id order by name")
                .param("id", ticket)
                .query(String.class)
                .list();
    }

    @Test
    void a_latecomer_is_moved_too() {
        tickets(1);
        put(from, setting("Lama", true).mergedInto(into));
        finish(moves);

        tickets(1);
        finish(moves);

        assertThat(count("select count(*) from ticket where category = ?", into))
                .isEqualTo(2);
    }

    @Test
    void a_restricted_category_is_not_merged_into_an_open_one() {
        var result = put("rehsos.anak", anak().mergedInto(into));

        assertThat(result).isInstanceOfSatisfying(SettingResult.Refused.class, refused -> assertThat(refused.key())
                .isEqualTo("settings.categories.refused.merge.restricted"));
        assertThat(house.room(Taxonomy.class).find("rehsos.anak").orElseThrow().open())
                .isTrue();
    }

    private static CategorySetting anak() {
        return new CategorySetting("Anak", "Children", List.of("people"), true, 80, null, List.of(), false);
    }

    @Test
    void an_undone_merge_opens_the_category_again_and_takes_back_what_it_moved_and_nobody_changed() {
        var tickets = tickets(60);
        var merged = (SettingResult.Changed) put(from, setting("Lama", true).mergedInto(into));
        finish(moves);
        var latecomer = tickets(1).getFirst();
        finish(moves);
        var corrected = tickets.getFirst();
        category(corrected, "ujian.lain");
        category(corrected, into);
        changes.undo(merged.batch(), SARI);
        tickets(1);
        finish(moves);

        assertThat(house.room(TicketReturns.class).round()).isTrue();
        assertThat(progress().returned()).isEqualTo(49);
        assertThat(progress().percentBack()).isEqualTo(81);
        takeBack();

        assertThat(count("select count(*) from ticket where category = ?", from))
                .isEqualTo(61);
        assertThat(count("select id from ticket where category = ?", into)).isEqualTo(corrected);
        assertThat(progress().kept()).isEqualTo(1);
        assertThat(progress().returnedAt()).isNotNull();
        assertThat(count(
                        "select count(*) from ticket_moved where job_id = ?",
                        progress().id()))
                .isZero();
        assertThat(count(
                        "select count(*) from ticket_event where ticket_id = ? and kind in (?, ?)",
                        latecomer,
                        "category-merged",
                        "category-restored"))
                .isEqualTo(2);
        assertThat(house.room(Taxonomy.class).find(from).orElseThrow().open()).isTrue();
    }

    private void takeBack() {
        while (house.room(TicketReturns.class).round()) {
            Thread.onSpinWait();
        }
    }

    private void category(long ticket, String code) {
        house.transaction().executeWithoutResult(status -> {
            var row = house.room(TicketStore.class).lockAll(List.of(ticket)).getFirst();
            house.room(TicketChangeRecorder.class)
                    .recordSilently(
                            row,
                            row.with(row.about().category(code)),
                            TimelineEntryKind.CORRECTED,
                            new TicketChange(Actor.SYSTEM, house.clock.instant(), Map.of()));
        });
    }

    @Test
    void a_category_that_is_merged_into_another_one_meanwhile_takes_nothing_back_from_the_first() {
        tickets(2);
        var merged = (SettingResult.Changed) put(from, setting("Lama", true).mergedInto(into));
        finish(moves);
        changes.undo(merged.batch(), SARI);
        tickets(1);
        put(from, setting("Lama", true).mergedInto("umum.lain"));
        finish(moves);
        put(from, setting("Lama", true));
        takeBack();

        assertThat(count("select count(*) from ticket where category = ?", into))
                .isEqualTo(2);
        assertThat(count("select count(*) from ticket where category = ?", from))
                .isEqualTo(1);
    }

    @Test
    void a_renamed_tag_moves_on_all_tickets_and_is_given_by_its_old_name() {
        var tickets = tickets(3);
        var old = "lama-" + name;
        var now = "baru-" + name;
        tickets.forEach(id -> tag(id, old));
        tag(tickets.getFirst(), now);
        changes.make(SettingEdit.of(TagSetting.KIND, old, old, new TagSetting(false, now)), "", SARI);
        finish(moves);

        assertThat(count("select count(*) from ticket_tag where tag = ?", old)).isZero();
        assertThat(count("select count(*) from ticket_tag where tag = ?", now)).isEqualTo(3);
        assertThat(house.room(TicketTagRules.class).successor(old)).isEqualTo(now);
        assertThat(changes.make(SettingEdit.of(TagSetting.KIND, now, now, new TagSetting(false, old)), "", SARI))
                .isInstanceOf(SettingResult.Refused.class);
    }

    private void tag(long ticket, String tag) {
        house.jdbc()
                .sql("insert into ticket_tag (ticket_id, tag) values (:id, :tag)")
                .param("id", ticket)
                .param("tag", tag)
                .update();
    }
}
