package id.tanggap.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestWorkers;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.worker.Node;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.PrunedFeed;
import id.tanggap.ticket.view.TicketReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.FileSystemUtils;

/// What search promises, whatever becomes of its files and of the feed. Each test has followers of its own and does
/// their rounds itself.
@Isolated("the change feed waits for transactions of the class beside it")
class SearchIndexTest {

    private static final TicketTestSetup HOUSE = TicketTestSetup.shared();
    private static final AtomicInteger WORDS = new AtomicInteger();
    private static final Viewer ALL = viewer(null, Role.SUPERVISOR, Set.of());

    @TempDir
    private Path folder;

    private final String word = "zirkon" + "abcdefghijklmnopqrstuvwxyz".charAt(WORDS.getAndIncrement()) + "k";
    private List<OpenedTicket> tickets = List.of();

    private static Viewer viewer(@Nullable String balai, Role role, Set<String> hidden) {
        return new Viewer(null, "Penguji", role, balai, ZoneId.of("Asia/Jakarta"), Locale.ENGLISH, hidden);
    }

    /// Three with a word that no other test knows; the feed has several changes of each.
    @BeforeEach
    void three_tickets() {
        tickets = List.of(ticket(), ticket(), ticket());
    }

    private OpenedTicket ticket() {
        var opened = HOUSE.opened(Complaint.usual());
        HOUSE.joined(opened, word);
        HOUSE.joined(opened, "lagi");
        return opened;
    }

    @Test
    void a_new_index_is_built_from_the_tickets_and_not_from_the_feed() throws Exception {
        PrunedFeed.pruneBehindNobody(HOUSE);

        try (var follower = follower(2000)) {
            assertThat(follower.progress()).isPresent();
            finish(follower);

            assertThat(found(follower)).isEqualTo(3);
            assertThat(follower.index().size()).isEqualTo(count());
            assertThat(answer(follower, ALL).building()).isNull();
        }
    }

    @Test
    void while_the_index_is_built_search_says_so_and_finds_the_newest_tickets() throws Exception {
        try (var follower = follower(2)) {
            var empty = answer(follower, ALL);
            follower.round();
            follower.index().refresh();
            var begun = answer(follower, ALL);

            assertThat(empty.building()).isEqualTo(new IndexProgress(0, highest()));
            assertThat(empty.total()).isZero();
            assertThat(begun.building()).isEqualTo(new IndexProgress(2, highest()));
            assertThat(begun.hits().stream().map(hit -> hit.ticket().id()))
                    .containsExactlyInAnyOrder(
                            tickets.get(1).id(), tickets.get(2).id());
        }
    }

    @Test
    void changes_are_followed_while_the_index_is_built_and_no_ticket_is_there_twice() throws Exception {
        try (var follower = follower(1)) {
            follower.round();
            var before = follower.index().state();
            HOUSE.joined(tickets.get(0), word + "awal");
            HOUSE.joined(tickets.get(2), word + "akhir");
            var fresh = ticket();
            follower.round();
            follower.index().refresh();

            assertThat(total(follower, word + "akhir")).as("was indexed before").isEqualTo(1);
            assertThat(total(follower, word + "awal"))
                    .as("the snapshot has still to read it")
                    .isZero();
            assertThat(follower.index().state().has(fresh.id())).isTrue();
            assertThat(follower.index().state().position()).isNotEqualTo(before.position());

            finish(follower);
            assertThat(total(follower, word + "awal")).isEqualTo(1);
            assertThat(found(follower)).isEqualTo(4);
            assertThat(follower.index().size()).isEqualTo(count());
        }
    }

    @Test
    void a_build_that_was_stopped_goes_on_where_it_was() throws Exception {
        var follower = follower(2);
        follower.round();
        follower.close();
        HOUSE.joined(tickets.get(2), word + "susul");

        try (var next = follower(2)) {
            assertThat(next.progress().orElseThrow().indexed()).isEqualTo(2);
            finish(next);

            assertThat(found(next)).isEqualTo(3);
            assertThat(total(next, word + "susul")).isEqualTo(1);
            assertThat(next.index().size()).isEqualTo(count());
        }
    }

    @Test
    void a_build_that_was_killed_goes_on_from_its_last_commit() throws Exception {
        var copy = folder.resolve("copy");
        try (var follower = follower(2)) {
            follower.round();
            follower.index().commit();
            FileSystemUtils.copyRecursively(index(), copy);
        }

        try (var next = follower(copy, 2)) {
            assertThat(next.progress().orElseThrow().indexed()).isEqualTo(2);
            finish(next);

            assertThat(found(next)).isEqualTo(3);
            assertThat(next.index().size()).isEqualTo(count());
        }
    }

    @Test
    void whichever_file_is_cut_lost_or_overwritten_the_index_is_built_anew() throws Exception {
        whole();
        var names = names(index());
        assertThat(names).hasSizeGreaterThan(2);
        for (var name : names) {
            for (var damage : List.<Damage>of(SearchIndexTest::cut, Files::delete, SearchIndexTest::overwrite)) {
                var copy = folder.resolve("damaged");
                FileSystemUtils.deleteRecursively(copy);
                FileSystemUtils.copyRecursively(index(), copy);
                damage.to(copy.resolve(name));

                try (var follower = follower(copy, 2000)) {
                    finish(follower);
                    assertThat(found(follower)).as(name).isEqualTo(3);
                }
            }
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void overwrite(Path file) throws IOException {
        Files.writeString(file, "x".repeat(500));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
        }
    }

    @Test
    void damage_that_is_met_while_the_program_runs_is_mended_too() throws Exception {
        try (var follower = follower(2000)) {
            finish(follower);
            follower.index().markIfDamage(new EOFException("uji"));
            HOUSE.joined(tickets.get(0), word + "rusak");
            finish(follower);

            assertThat(found(follower)).isEqualTo(3);
            assertThat(total(follower, word + "rusak")).isEqualTo(1);
            assertThat(follower.index().isBroken()).isFalse();
        }
    }

    @Test
    void an_index_of_another_epoch_is_built_anew() throws Exception {
        whole();
        var epoch = HOUSE.room(ChangeFeed.class).epoch();
        epoch("restored");
        try (var follower = follower(2000)) {
            assertThat(follower.index().wasFound()).isFalse();
            finish(follower);
            assertThat(found(follower)).isEqualTo(3);
        } finally {
            epoch(epoch);
        }
    }

    private static void epoch(String value) {
        HOUSE.jdbc()
                .sql("update installation set value = :value where name = 'feed-epoch'")
                .param("value", value)
                .update();
    }

    @Test
    void an_index_of_another_schema_is_built_anew() throws Exception {
        whole();
        try (var directory = FSDirectory.open(index());
                var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            var data = new java.util.HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            data.put("schema", "0");
            writer.setLiveCommitData(data.entrySet());
        }

        try (var follower = follower(2000)) {
            assertThat(follower.index().wasFound()).isFalse();
            finish(follower);
            assertThat(found(follower)).isEqualTo(3);
        }
    }

    @Test
    void an_index_that_was_away_longer_than_the_feed_is_kept_is_built_anew() throws Exception {
        whole();
        HOUSE.joined(tickets.get(0), word + "pulang");
        PrunedFeed.pruneBehindNobody(HOUSE);

        try (var follower = follower(2000)) {
            assertThat(follower.index().wasFound()).isTrue();
            follower.round();
            finish(follower);

            assertThat(found(follower)).isEqualTo(3);
            assertThat(total(follower, word + "pulang")).isEqualTo(1);
            assertThat(follower.index().size()).isEqualTo(count());
        }
    }

    @Test
    void the_feed_keeps_what_an_index_has_not_committed() throws Exception {
        whole();
        try (var follower = follower(2000)) {
            HOUSE.room(ChangeFeed.class)
                    .follows("another-node", follower.index().state().position(), HOUSE.clock.instant());
            HOUSE.joined(tickets.get(0), word + "tunggu");
            PrunedFeed.prune(HOUSE);
            follower.round();

            assertThat(follower.progress()).as("followed, not built anew").isEmpty();
            assertThat(total(follower, word + "tunggu")).isEqualTo(1);
        }
    }

    @Test
    void what_a_viewer_may_not_see_is_neither_found_nor_counted() throws Exception {
        try (var follower = follower(2000)) {
            finish(follower);

            assertThat(answer(follower, viewer("MGL", Role.BALAI, Set.of())).total())
                    .isEqualTo(3);
            for (var other :
                    List.of(viewer("KRT", Role.BALAI, Set.of()), viewer(null, Role.AGENT, Set.of("bansos.pkh")))) {
                assertThat(answer(follower, other).total()).isZero();
                assertThat(answer(follower, other).hits()).isEmpty();
            }
        }
    }

    /// Words of letters and numbers of tickets are found by their beginning; what a text hides is not.
    @Test
    void a_number_in_a_text_is_found_whole_and_never_by_its_beginning() throws Exception {
        HOUSE.joined(tickets.get(0), "NIK 3321014101850001, ulang nik3321014101850001 telepon 081234567890");
        var number = tickets.get(0).number().digits();
        try (var follower = follower(2000)) {
            finish(follower);

            assertThat(total(follower, word + " 3321014101850001")).isEqualTo(1);
            for (var guess : List.of(
                    "332101410185*",
                    "33*",
                    "nik3321*",
                    "0812345*",
                    "0812*",
                    "332101410185000?",
                    "3321014101850002~",
                    "[3321 TO 3322]",
                    "/3321.*/",
                    "٣٣٢١*",
                    "tempat:3321*",
                    "text:3321*")) {
                assertThat(total(follower, word + " " + guess)).as(guess).isZero();
            }
            assertThat(total(follower, word + " " + number.substring(0, 11) + "*"))
                    .isEqualTo(1);
            assertThat(total(follower, word.substring(0, 7) + "* " + word)).isEqualTo(3);
        }
    }

    private void whole() throws Exception {
        try (var follower = follower(2000)) {
            finish(follower);
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private IndexFollower follower(int step) {
        return follower(index(), step);
    }

    private static IndexFollower follower(Path where, int step) {
        return new IndexFollower(
                HOUSE.room(ChangeFeed.class),
                HOUSE.room(TicketDocuments.class),
                HOUSE.room(Node.class),
                HOUSE.clock,
                TestWorkers.registry(),
                new SimpleMeterRegistry(),
                where,
                step);
    }

    private static void finish(IndexFollower follower) throws Exception {
        var more = true;
        while (more) {
            more = follower.round();
        }
    }

    private long found(IndexFollower follower) {
        return answer(follower, ALL).total();
    }

    private SearchAnswer answer(IndexFollower follower, Viewer viewer) {
        return search(follower, word, viewer);
    }

    private static long total(IndexFollower follower, String text) {
        return search(follower, text, ALL).total();
    }

    private static SearchAnswer search(IndexFollower follower, String text, Viewer viewer) {
        return new TicketSearch(follower, HOUSE.room(TicketReader.class))
                .search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, 20, null), viewer);
    }

    private static long count() {
        return HOUSE.jdbc().sql("select count(*) from ticket").query(Long.class).single();
    }

    private static long highest() {
        return HOUSE.jdbc().sql("select max(id) from ticket").query(Long.class).single();
    }
}
