package id.tanggap.ticket.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.access.Visibility;
import id.tanggap.balai.BalaiCode;
import id.tanggap.ticket.TicketState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the policy costs: along which indexes the database reads what it says, in a table of twenty thousand tickets.
class VisibilityPlanTest {

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.freshDataSource());
    private static final Visibility STAFF = new Visibility(
            Optional.of(new BalaiCode("MGL")), Set.of("rehsos.anak", "rehsos.kpo"), false, Optional.of(1L));
    private static final Visibility AGENT =
            new Visibility(Optional.empty(), Set.of("rehsos.anak", "rehsos.kpo"), false, Optional.of(1L));
    private static final String QUEUE = """
            select t.id, %s as named from ticket t
            where %s
              and (coalesce(t.next_due_at, 'infinity'), t.id) > ('2026-01-01', 0)
              and %s
            order by coalesce(t.next_due_at, 'infinity'), t.id
            limit 50
            """;

    @BeforeAll
    static void twenty_thousand_tickets() {
        JDBC.sql("""
                        insert into balai (code, name, town, zone, kabkota_code, latitude, longitude)
                        select 'B' || chr(65 + n) || 'A', 'Sentra ' || n, '-', 'Asia/Jakarta', '33.21', 0, 0
                        from generate_series(0, 19) n
                        union all values ('MGL', 'Sentra Margo Laras', '-', 'Asia/Jakarta', '33.21', 0, 0)
                        """).update();
        JDBC.sql("""
                        insert into app_user (username, password_hash, name, role, created_at)
                        select 'orang' || n, '', 'Orang', 'agent', now() from generate_series(1, 20) n
                        """).update();
        JDBC.sql("""
                        insert into ticket (number, subject, state, category, confidence, kind, supervision, urgency,
                            balai_code, channel, channel_name, understanding, routing, created_at, updated_at,
                            next_due_at)
                        select lpad(n::text, 12, '0'), 'Laporan', 'handed-over',
                               case when n %% 50 = 0 then 'rehsos.anak' else 'bansos.pkh' end, 0.9, 'pengaduan', false,
                               'biasa', case when n %% 21 = 0 then 'MGL' else 'B' || chr(65 + n %% 20) || 'A' end, 'api',
                               'api', '{}', '{}', now(), now(), now() + n * interval '1 second'
                        from generate_series(1, 20000) n
                        """.replace("%%", "%")).update();
        JDBC.sql("""
                        insert into ticket_watcher (ticket_id, user_id, why, since)
                        select t.id, 1 + t.id % 20, 'follows', now() from ticket t
                        """).update();
        JDBC.sql("vacuum analyze").update();
    }

    private static String plan(String sql, Visibility visibility, Map<String, ?> more) {
        return String.join(
                "\n",
                JDBC.sql("explain " + sql)
                        .params(visibility.parameters())
                        .params(more)
                        .query(String.class)
                        .list());
    }

    @Test
    void the_queue_of_a_balai_is_read_along_its_own_index() {
        var sql = QUEUE.formatted(STAFF.identitySql(), TicketState.IS_OPEN, STAFF.queueSql());

        assertThat(plan(sql, STAFF, Map.of()))
                .contains("ticket_queue_balai")
                .doesNotContain("Seq Scan on ticket", "Sort");
    }

    @Test
    void with_what_they_watch_it_would_not_be() {
        var sql = QUEUE.formatted(STAFF.identitySql(), TicketState.IS_OPEN, STAFF.sql());

        assertThat(plan(sql, STAFF, Map.of())).doesNotContain("Index Scan using ticket_queue_balai");
    }

    @Test
    void the_queue_of_everybody_is_read_along_its_index() {
        var sql = QUEUE.formatted(AGENT.identitySql(), TicketState.IS_OPEN, AGENT.queueSql());

        assertThat(plan(sql, AGENT, Map.of())).contains("ticket_queue").doesNotContain("Seq Scan on ticket", "Sort");
    }

    @Test
    void one_ticket_is_found_by_its_number_whoever_asks() {
        for (var visibility : Set.of(STAFF, AGENT)) {
            var sql = "select t.id, %s as named from ticket t where t.number = :number and %s"
                    .formatted(visibility.identitySql(), visibility.sql());

            assertThat(plan(sql, visibility, Map.of("number", "000000000042")))
                    .contains("ticket_number_key")
                    .doesNotContain("Seq Scan on ticket");
        }
    }

    @Test
    void what_one_watches_is_read_along_its_index() {
        var sql = """
                select t.id from ticket t join ticket_watcher w on w.ticket_id = t.id
                where w.user_id = :visible_user and w.ticket_id < 1000000 and %s
                order by w.ticket_id desc limit 50
                """.formatted(STAFF.sql());

        assertThat(plan(sql, STAFF, Map.of())).contains("ticket_watcher_user").doesNotContain("Seq Scan on ticket ");
    }
}
