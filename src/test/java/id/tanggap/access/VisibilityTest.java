package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.CHILD;
import static id.tanggap.access.AccessTestSetup.TRAFFICKED;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.balai.BalaiCode;
import java.sql.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The policy itself, on tickets of two balai and of none, in open and restricted categories.
class VisibilityTest {

    private static final AccessTestSetup ACCESS = new AccessTestSetup();
    private static final Map<String, Visibility> VIEWERS = new LinkedHashMap<>();

    private record Ticket(String number, @Nullable String balai, String category, boolean confidential) {}

    private static final Ticket MGL = new Ticket("260200000001", "MGL", "bansos.pkh", false);
    private static final Ticket MGL_CHILD = new Ticket("260200000002", "MGL", CHILD, true);
    private static final Ticket EFT = new Ticket("260200000003", "EFT", "bansos.pkh", true);
    private static final Ticket EFT_CHILD = new Ticket("260200000004", "EFT", CHILD, false);
    private static final Ticket NOBODYS = new Ticket("260200000005", null, "bansos.pkh", false);
    private static final Ticket NOBODYS_TRAFFICKED = new Ticket("260200000006", null, TRAFFICKED, false);
    private static final List<Ticket> ALL = List.of(MGL, MGL_CHILD, EFT, EFT_CHILD, NOBODYS, NOBODYS_TRAFFICKED);

    @BeforeAll
    static void people_and_tickets() {
        ALL.forEach(VisibilityTest::insert);
        person("admin", Role.ADMIN, null);
        person("supervisor", Role.SUPERVISOR, null);
        person("agent", Role.AGENT, null);
        person("agent-child", Role.AGENT, null, CHILD);
        person("auditor", Role.AUDITOR, null);
        person("staff", Role.BALAI, "MGL", CHILD, TRAFFICKED);
        person("reception", Role.BALAI, "MGL");
        person("watcher", Role.BALAI, "MGL");
        VIEWERS.put("program", token("MGL", Set.of()));
        VIEWERS.put("program-child", token(null, Set.of(CHILD)));
        watch("watcher", EFT);
        watch("watcher", EFT_CHILD);
    }

    private static void person(String username, Role role, @Nullable String balai, String... known) {
        ACCESS.person(username, role, balai);
        ACCESS.needToKnow.grant(username, Set.of(known), "Uji");
        VIEWERS.put(username, ACCESS.viewer(username).visibility());
    }

    private static Visibility token(@Nullable String balai, Set<String> known) {
        return ACCESS.tokens
                .viewer(ACCESS.tokens.create("uji", balai, known))
                .orElseThrow()
                .visibility();
    }

    private static void insert(Ticket ticket) {
        ACCESS.jdbc
                .sql("""
                        insert into ticket (number, subject, state, category, confidence, kind, supervision, urgency,
                            balai_code, channel, channel_name, understanding, routing, created_at, updated_at,
                            confidential)
                        values (:number, 'Laporan Budi', 'handed-over', :category, 0.9, 'pengaduan', false, 'biasa',
                            :balai, 'api', 'api', '{}', '{}', now(), now(), :confidential)
                        """)
                .param("number", ticket.number())
                .param("category", ticket.category())
                .param("balai", ticket.balai(), Types.VARCHAR)
                .param("confidential", ticket.confidential())
                .update();
    }

    private static void watch(String username, Ticket ticket) {
        ACCESS.jdbc
                .sql("""
                        insert into ticket_watcher (ticket_id, user_id, why, since)
                        select t.id, :user, 'follows', now() from ticket t where t.number = :number
                        """)
                .param("user", of(username).userId().orElseThrow())
                .param("number", ticket.number())
                .update();
    }

    private static void open(String username, Ticket ticket, String interval) {
        ACCESS.jdbc
                .sql("""
                        insert into identity_opening (ticket_id, user_id, name, reason, at, until)
                        select t.id, :user, 'Uji', 'Perlu menelepon pelapor', now(), now() + cast(:for as interval)
                        from ticket t where t.number = :number
                        """)
                .param("user", of(username).userId().orElseThrow())
                .param("for", interval)
                .param("number", ticket.number())
                .update();
    }

    private static Visibility of(String username) {
        return Objects.requireNonNull(VIEWERS.get(username));
    }

    private static List<Ticket> where(Visibility visibility, String condition) {
        var numbers = new HashSet<>(ACCESS.jdbc
                .sql("select t.number from ticket t where " + condition)
                .params(visibility.parameters())
                .query(String.class)
                .list());
        return ALL.stream().filter(ticket -> numbers.contains(ticket.number())).toList();
    }

    private static List<Ticket> seen(String username) {
        return where(of(username), of(username).sql());
    }

    private static List<Ticket> queued(String username) {
        return where(of(username), of(username).queueSql());
    }

    private static List<Ticket> named(String username) {
        return where(of(username), of(username).identitySql());
    }

    @Test
    void national_roles_see_every_office_but_no_restricted_category_they_are_not_listed_for() {
        assertThat(seen("admin")).isEqualTo(ALL);
        assertThat(seen("supervisor")).isEqualTo(ALL);
        assertThat(seen("agent")).containsExactly(MGL, EFT, NOBODYS);
        assertThat(seen("auditor")).containsExactly(MGL, EFT, NOBODYS);
        assertThat(seen("agent-child")).containsExactly(MGL, MGL_CHILD, EFT, EFT_CHILD, NOBODYS);
        assertThat(seen("program-child")).isEqualTo(seen("agent-child"));
    }

    @Test
    void staff_see_tickets_of_their_own_balai_only_and_none_that_nobody_has() {
        assertThat(seen("staff")).containsExactly(MGL, MGL_CHILD);
        assertThat(seen("reception")).containsExactly(MGL);
        assertThat(seen("program")).containsExactly(MGL);
    }

    @Test
    void who_watches_sees_a_ticket_of_another_balai_but_has_no_work_with_it() {
        assertThat(seen("watcher")).containsExactly(MGL, EFT);
        assertThat(queued("watcher")).containsExactly(MGL);
        assertThat(of("watcher").works("EFT")).isFalse();
        assertThat(of("watcher").works(null)).isFalse();
    }

    @Test
    void queries_and_live_events_agree_about_every_viewer_and_ticket() {
        var watcher = of("watcher").userId().orElseThrow();
        VIEWERS.forEach((name, visibility) -> {
            var seen = seen(name);
            for (var ticket : ALL) {
                var watchers = "EFT".equals(ticket.balai()) ? Set.of(watcher) : Set.<Long>of();
                assertThat(visibility.sees(ticket.balai(), ticket.category(), watchers))
                        .as("%s and %s", name, ticket)
                        .isEqualTo(seen.contains(ticket));
            }
        });
    }

    @Test
    void a_confidential_reporter_is_named_to_those_who_opened_the_identity_and_while_it_is_open() {
        assertThat(named("supervisor")).isEqualTo(ALL);
        assertThat(named("auditor")).doesNotContain(EFT, MGL_CHILD).contains(MGL, EFT_CHILD);
        assertThat(named("program-child")).doesNotContain(EFT, MGL_CHILD);

        open("agent", EFT, "1 hour");
        open("agent-child", EFT, "-1 second");

        assertThat(named("agent")).contains(EFT).doesNotContain(MGL_CHILD);
        assertThat(named("agent-child")).as("no longer open").doesNotContain(EFT);
        assertThat(named("watcher")).as("opened by somebody else").doesNotContain(EFT);
        assertThat(where(of("agent"), of("agent").ofOffice().identitySql()))
                .as("figures of an office")
                .doesNotContain(EFT);
    }

    @Test
    void a_subject_is_covered_where_the_reporter_is() {
        var subjects = ACCESS.jdbc
                .sql("select " + of("staff").subjectSql()
                        + " from ticket t where t.number in ('%s', '%s') order by number"
                                .formatted(MGL.number(), MGL_CHILD.number()))
                .params(of("staff").parameters())
                .query(String.class)
                .list();

        assertThat(subjects).containsExactly("Laporan Budi", "•••");
    }

    @Test
    void a_category_with_quotes_hides_itself_and_opens_nothing() {
        var attacked = new Visibility(
                Optional.of(new BalaiCode("MGL")), Set.of(CHILD, "') or true --"), false, Optional.of(-1L));

        assertThat(where(attacked, attacked.sql())).containsExactly(MGL);
        assertThat(where(attacked, attacked.queueSql())).containsExactly(MGL);
    }

    @Test
    void a_category_that_becomes_restricted_is_hidden_at_once_from_who_is_not_listed() {
        try (var fresh = new AccessTestSetup()) {
            fresh.person("agent", Role.AGENT, null);
            assertThat(fresh.viewer("agent").visibility().sees("MGL", "bansos.pkh", Set.of()))
                    .isTrue();

            fresh.needToKnow.restrict("bansos.pkh", "Uji");
            assertThat(fresh.viewer("agent").visibility().sees("MGL", "bansos.pkh", Set.of()))
                    .isFalse();
        }
    }
}
