package id.tanggap.access.factor;

import static id.tanggap.access.factor.FactorTestSetup.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.factor.FactorPeople.OpenRemoval;
import id.tanggap.access.factor.FactorRemovals.By;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Two people take a lost device away from a third.
class FactorRemovalsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final FactorTestSetup HOUSE = new FactorTestSetup();

    private final String name = "hilang" + PEOPLE.incrementAndGet();
    private final Viewer lost = HOUSE.person(name, Role.AGENT);
    private final By first = new By(HOUSE.person("admin-satu", Role.ADMIN), "198.51.100.1");
    private final By second = new By(HOUSE.person("admin-dua", Role.ADMIN), "198.51.100.2");
    private final By supervisor = new By(HOUSE.person("penyelia", Role.SUPERVISOR), "198.51.100.3");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private FactorRemovals removals() {
        return HOUSE.one.removals();
    }

    private OpenRemoval asked(By by) {
        HOUSE.enrol(lost);
        assertThat(removals().ask(id(lost), "HP jatuh ke sungai", by)).isTrue();
        return openOne();
    }

    private OpenRemoval openOne() {
        return Objects.requireNonNull(HOUSE.one.people().asked(50).stream()
                .filter(person -> person.id() == id(lost))
                .findFirst()
                .orElseThrow()
                .removal());
    }

    private boolean hasFactor() {
        return HOUSE.one.factors().state(id(lost)).exists();
    }

    private List<String> events() {
        return HOUSE.one
                .jdbc()
                .sql(
                        "select concat_ws(' ', kind, actor_id, address) from factor_event where user_id = :user order by id")
                .param("user", id(lost))
                .query(String.class)
                .list();
    }

    @Test
    void one_asks_another_confirms_and_the_person_must_enrol_anew() {
        var open = asked(supervisor);
        HOUSE.one.factors().makeRecoveryCodes(id(lost), FactorTestSetup.by(lost));
        session();
        assertThat(open.asker()).isEqualTo("Orang penyelia");

        assertThat(removals().confirm(open.id(), first)).isTrue();

        assertThat(hasFactor()).isFalse();
        assertThat(HOUSE.one.factors().state(id(lost)).recovery()).isZero();
        assertThat(sessions()).isZero();
        assertThat(HOUSE.one.factors().state(id(lost)).required())
                .as("an agent who had one must have one again")
                .isTrue();
        HOUSE.enrol(lost);
        assertThat(HOUSE.one.factors().state(id(lost)).required()).isFalse();
        assertThat(events())
                .contains("removal-asked " + supervisor.viewer().userId() + " 198.51.100.3")
                .contains("removal-confirmed " + first.viewer().userId() + " 198.51.100.1");
    }

    private void session() {
        HOUSE.one.jdbc().sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        values (gen_random_uuid(), gen_random_uuid(), 0, 0, 1800, 9999999999999, :name)
                        """).param("name", name).update();
    }

    private long sessions() {
        return HOUSE.one
                .jdbc()
                .sql("select count(*) from spring_session where principal_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_walks_the_road_alone() {
        var open = asked(first);

        assertThat(removals().confirm(open.id(), first)).as("who asked").isFalse();
        assertThat(removals().confirm(open.id(), supervisor))
                .as("no administrator")
                .isFalse();
        assertThat(removals().confirm(open.id(), new By(lost, ""))).isFalse();
        assertThat(removals().ask(id(lost), "lagi", second)).as("one at a time").isFalse();
        assertThat(hasFactor()).isTrue();
    }

    @Test
    void an_administrator_neither_asks_nor_confirms_for_themselves() {
        var admin = HOUSE.person("admin-hilang", Role.ADMIN);
        HOUSE.enrol(admin);
        var self = new By(admin, "198.51.100.9");

        assertThat(removals().ask(id(admin), "hilang", self)).isFalse();
        assertThat(removals().ask(id(admin), "hilang", first)).isTrue();
        var open = HOUSE.one.people().asked(50).stream()
                .filter(person -> person.id() == id(admin))
                .findFirst()
                .orElseThrow();
        assertThat(removals().confirm(Objects.requireNonNull(open.removal()).id(), self))
                .isFalse();
    }

    @Test
    void of_many_confirmations_at_once_one_counts() throws Exception {
        var open = asked(first);

        assertThat(HOUSE.atOnce(20, node -> node.removals().confirm(open.id(), second)))
                .filteredOn(done -> done)
                .hasSize(1);
    }

    @Test
    void after_a_day_it_is_over_and_can_be_asked_anew() {
        var open = asked(first);
        HOUSE.clock.pass(Duration.ofHours(25));

        assertThat(removals().confirm(open.id(), second)).isFalse();
        assertThat(removals().withdraw(open.id(), first)).isFalse();
        assertThat(removals().ask(id(lost), "masih hilang", second)).isTrue();
        assertThat(removals().confirm(openOne().id(), first)).isTrue();
    }

    @Test
    void what_is_withdrawn_is_over() {
        var open = asked(first);

        assertThat(removals().withdraw(open.id(), supervisor)).isTrue();
        assertThat(removals().confirm(open.id(), second)).isFalse();
        assertThat(hasFactor()).isTrue();
    }

    @Test
    void a_person_who_has_the_device_after_all_rejects_it() {
        var open = asked(first);
        var self = new By(lost, "198.51.100.9");

        assertThat(HOUSE.one.people().askedAbout(id(lost))).contains(open);
        assertThat(removals().object(self)).isTrue();
        assertThat(HOUSE.one.people().askedAbout(id(lost))).isEmpty();
        assertThat(removals().confirm(open.id(), second)).isFalse();
        assertThat(removals().object(self)).isFalse();
        assertThat(hasFactor()).isTrue();
    }

    @Test
    void nothing_is_removed_from_who_has_nothing() {
        assertThat(removals().ask(id(lost), "iseng", first)).isFalse();
        assertThat(removals().ask(-1, "iseng", first)).isFalse();
        assertThat(removals().byOperator(name, "iseng")).isFalse();
    }

    @Test
    void who_has_the_database_can_help_the_only_administrator_and_it_stands_on_record() {
        HOUSE.enrol(lost);

        assertThat(removals().byOperator(name, "satu-satunya administrator")).isTrue();

        assertThat(hasFactor()).isFalse();
        assertThat(HOUSE.one.factors().state(id(lost)).required()).isTrue();
        assertThat(events()).last().isEqualTo("removal-operator");
    }

    @Test
    void people_are_listed_page_by_page() {
        var page = HOUSE.one.people().page("", 2);

        assertThat(page).hasSize(2);
        assertThat(HOUSE.one.people().page(page.getLast().username(), 1))
                .extracting(FactorPeople.Person::username)
                .doesNotContain(page.getFirst().username(), page.getLast().username());
    }
}
