package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the record says of accounts, lists and tokens.
class AccountAuditTest {

    private final AccessTestSetup access = new AccessTestSetup();

    @AfterEach
    void close() {
        access.close();
    }

    /// `kind subject: before>after`
    private List<String> told() {
        return access.jdbc.sql("""
                        select kind || ' ' || subject_kind || ' ' || coalesce(nullif(subject_name, ''), subject_id)
                               || coalesce(': ' || (arguments::json ->> 'before') || '>'
                                           || (arguments::json ->> 'after'), '')
                        from audit_event order by id
                        """).query(String.class).list();
    }

    @Test
    void an_account_is_recorded_when_it_is_made_and_when_something_about_it_changes() {
        access.person("siti", Role.AGENT, null);
        access.person("siti", Role.AGENT, null);
        access.person("siti", Role.BALAI, "MGL");

        assertThat(told())
                .containsExactly(
                        "account-created account siti",
                        "account-changed account siti: Orang siti, agent>Orang siti, balai MGL");
    }

    @Test
    void a_new_password_is_recorded_but_neither_the_old_one_nor_the_new_one() {
        access.person("siti", Role.AGENT, null);
        access.accounts.changePassword("siti", "sandi-siti", "gerobak tujuh melati");
        access.accounts.changePassword("siti", "bukan ini", "gerobak delapan melati");

        assertThat(told()).containsExactly("account-created account siti", "password-changed account siti");
        assertThat(access.jdbc
                        .sql("select string_agg(e::text, ' ') from audit_event e")
                        .query(String.class)
                        .single())
                .doesNotContain("gerobak", "sandi-siti");
    }

    @Test
    void lists_categories_and_tokens_are_recorded() {
        access.person("siti", Role.AGENT, null);
        access.needToKnow.grant("siti", Set.of(CHILD), "Uji");
        access.needToKnow.grant("siti", Set.of(CHILD), "Uji");
        access.needToKnow.restrict("bansos.pkh", "Uji");
        access.needToKnow.open("bansos.pkh");
        var token = access.tokens.create("dasbor", "MGL", Set.of());
        access.tokens.put("dasbor", token, "MGL");

        assertThat(told())
                .containsExactly(
                        "account-created account siti",
                        "list-changed account siti: >" + CHILD,
                        "category-restricted category bansos.pkh",
                        "category-opened category bansos.pkh",
                        "token-created token dasbor");
        assertThat(access.jdbc
                        .sql("select string_agg(arguments, '') from audit_event")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void what_cannot_be_recorded_is_not_done() {
        var source = access.source();
        access.jdbc
                .sql("alter table audit_event add constraint broken check (kind <> 'account-created')")
                .update();

        assertThatThrownBy(() -> new TransactionTemplate(new JdbcTransactionManager(source))
                        .executeWithoutResult(status -> access.person("siti", Role.AGENT, null)))
                .isInstanceOf(DataAccessException.class);

        assertThat(access.jdbc
                        .sql("select count(*) from app_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
