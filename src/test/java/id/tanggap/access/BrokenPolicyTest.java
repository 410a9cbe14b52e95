package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// A policy that is missing or broken denies: nobody sees more because something that decides cannot be read.
class BrokenPolicyTest {

    private final AccessTestSetup access = new AccessTestSetup();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void staff_without_a_balai_do_not_get_in() {
        access.person("staff", Role.BALAI, "MGL");
        breakRule("app_user", "update app_user set balai_code = null");

        assertThatThrownBy(() -> access.viewer("staff")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staff_of_a_balai_without_a_proper_code_do_not_get_in() {
        access.person("staff", Role.BALAI, "MGL");
        breakRule("app_user", "update app_user set balai_code = ''");

        assertThatThrownBy(() -> access.viewer("staff")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_gets_in_with_a_role_that_is_unknown() {
        access.person("agent", Role.AGENT, null);
        breakRule("app_user", "update app_user set role = 'owner'");

        assertThatThrownBy(() -> access.viewer("agent")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_gets_in_while_the_lists_of_need_to_know_cannot_be_read() {
        access.person("agent", Role.AGENT, null);
        var token = access.tokens.create("uji", null, Set.of());
        access.jdbc.sql("alter table need_to_know rename to elsewhere").update();
        access.jdbc
                .sql("alter table restricted_category rename to restricted_elsewhere")
                .update();

        assertThatThrownBy(() -> access.viewer("agent")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> access.tokens.viewer(token)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_program_without_a_list_sees_no_restricted_category() {
        var token = access.tokens.create("uji", null, Set.of(AccessTestSetup.CHILD));
        access.jdbc
                .sql("alter table api_token alter column need_to_know drop not null")
                .update();
        access.jdbc.sql("update api_token set need_to_know = null").update();

        var seen = access.tokens.viewer(token).orElseThrow().visibility();

        assertThat(seen.sees("MGL", "bansos.pkh", Set.of())).isTrue();
        assertThat(seen.sees("MGL", AccessTestSetup.CHILD, Set.of())).isFalse();
        assertThat(seen.sees("MGL", AccessTestSetup.TRAFFICKED, Set.of())).isFalse();
    }

    @Test
    void a_program_leads_nobody_and_answers_no_calls() {
        var program = new Viewer(null, "uji", Role.SUPERVISOR, null, AccessTestSetup.JAKARTA, Locale.ENGLISH);
        var person = access.person("supervisor", Role.SUPERVISOR, null);

        assertThat(program.supervises()).isFalse();
        assertThat(program.answersCalls()).isFalse();
        assertThat(person.supervises()).isTrue();
        assertThat(person.answersCalls()).isTrue();
        assertThat(Objects.requireNonNull(access.person("auditor", Role.AUDITOR, null))
                        .supervises())
                .isFalse();
        assertThat(access.viewer("auditor").answersCalls()).isFalse();
    }

    /// Drops the database's own rules first: they are the other lock on the same door.
    private void breakRule(String table, String sql) {
        access.jdbc
                .sql(
                        "select conname from pg_constraint where conrelid = cast(:table as regclass) and contype in ('c', 'f')")
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(rule -> access.jdbc
                        .sql("alter table " + table + " drop constraint \"" + rule + "\"")
                        .update());
        access.jdbc.sql(sql).update();
    }
}
