package id.tanggap.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.reporter.SamePersonLinks.By;
import id.tanggap.reporter.SamePersonLinks.Ground;
import id.tanggap.reporter.SamePersonLinks.Link;
import id.tanggap.reporter.SamePersonLinks.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people decide about two records, and how it is taken back.
class SamePersonLinksTest {

    private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.freshDataSource());
    private static By sari = new By(0, "Sari");

    private final SamePersonLinks links = new SamePersonLinks(JDBC, Clock.fixed(NOW, ZoneOffset.UTC));
    private final long one = record("Budi");
    private final long two = record("Budi S.");
    private final long three = record("B. Santoso");

    @BeforeAll
    static void somebody_with_an_account() {
        sari = new By(JDBC.sql("""
                                insert into app_user (username, password_hash, name, role, created_at)
                                values ('sari', '', 'Sari', 'agent', now()) returning id
                                """).query(Long.class).single(), "Sari");
    }

    private static long record(String name) {
        return JDBC.sql("insert into reporter (name, created_at) values (:name, now()) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private boolean same(long a, long b) {
        return links.decide(a, b, new SamePersonLinks.Decision(Verdict.SAME, Ground.PERSON, sari));
    }

    private Link newest(long reporter) {
        return links.links(reporter).getFirst();
    }

    @Test
    void three_records_are_one_person_through_the_middle_one_seen_from_each() {
        assertThat(same(one, two)).isTrue();
        assertThat(same(three, two)).isTrue();

        assertThat(links.group(one)).containsExactly(one, two, three);
        assertThat(links.group(two)).containsExactly(one, two, three);
        assertThat(links.group(three)).containsExactly(one, two, three);
    }

    @Test
    void a_decision_is_written_with_its_ground_and_who_made_it_on_both_records() {
        links.decide(two, one, new SamePersonLinks.Decision(Verdict.SAME, Ground.NIK, sari));

        assertThat(newest(one).other()).isEqualTo(two);
        assertThat(newest(one).otherName()).isEqualTo("Budi S.");
        assertThat(newest(two).other()).isEqualTo(one);
        assertThat(newest(two).ground()).isEqualTo(Ground.NIK);
        assertThat(newest(two).by()).isEqualTo("Sari");
        assertThat(newest(two).at()).isEqualTo(NOW);
    }

    @Test
    void a_link_taken_back_parts_the_records_and_stays_written() {
        same(one, two);
        same(two, three);
        var link = newest(one).id();

        assertThat(links.undo(one, link, new By(sari.user(), "Dewi"))).contains(two);

        assertThat(links.group(one)).containsExactly(one);
        assertThat(links.group(two)).containsExactly(two, three);
        assertThat(newest(one).undoneBy()).isEqualTo("Dewi");
        assertThat(newest(one).undoneAt()).isEqualTo(NOW);
        assertThat(links.undo(one, link, sari)).as("a second time").isEmpty();
        assertThat(newest(one).undoneBy()).isEqualTo("Dewi");
    }

    @Test
    void what_was_taken_back_can_be_decided_anew() {
        same(one, two);
        links.undo(two, newest(two).id(), sari);

        assertThat(links.decide(one, two, new SamePersonLinks.Decision(Verdict.DIFFERENT, Ground.PERSON, sari)))
                .isTrue();

        assertThat(links.links(one)).extracting(Link::verdict).containsExactly(Verdict.DIFFERENT, Verdict.SAME);
        assertThat(links.group(one)).containsExactly(one);
    }

    @Test
    void the_first_decision_about_two_records_holds_in_either_order() {
        assertThat(links.decide(one, two, new SamePersonLinks.Decision(Verdict.DIFFERENT, Ground.NAME, sari)))
                .isTrue();

        assertThat(same(one, two)).isFalse();
        assertThat(same(two, one)).isFalse();
        assertThat(links.group(one)).containsExactly(one);
    }

    @Test
    void nobody_is_linked_with_themselves_or_with_a_record_that_does_not_exist() {
        assertThat(same(one, one)).isFalse();
        assertThat(same(one, Long.MAX_VALUE)).isFalse();
        assertThat(links.links(one)).isEmpty();
    }

    @Test
    void a_link_between_two_others_cannot_be_taken_back_from_a_record_one_may_open() {
        same(one, two);
        var foreign = newest(one).id();

        assertThat(links.undo(three, foreign, sari)).isEmpty();
        assertThat(links.group(one)).containsExactly(one, two);
        assertThat(newest(one).undoneAt()).isNull();
    }

    @Test
    void a_chain_of_links_by_mistake_is_cut_off() {
        var before = one;
        for (var n = 0; n < 30; n++) {
            var next = record("Rantai " + n);
            same(before, next);
            before = next;
        }

        assertThat(links.group(one)).hasSize(20).contains(one);
    }
}
