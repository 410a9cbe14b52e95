package id.tanggap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PlanLog;
import id.tanggap.TestDatabase;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// However long the record is, a page of it reads about as many rows as it shows.
class AuditReaderPlanTest {

    private static final int EVENTS = 60_000;
    private static final int PAGE = 51;
    private static final Pattern ROWS =
            Pattern.compile("(?:Scan.* on audit_event e .*actual rows=|Rows Removed by Filter: )([\\d.]+)");

    private static final PlanLog DATABASE = PlanLog.of(TestDatabase.freshDataSource());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    /// Twenty people, twelve addresses, two kinds; every hundredth is an export.
    @BeforeAll
    static void fill() {
        JDBC.sql("""
                        insert into app_user (id, username, password_hash, name, role, zone, created_at)
                        overriding system value
                        select n, 'orang' || n, '-', 'Orang ' || n, 'agent', 'Asia/Jakarta', now()
                        from generate_series(0, 19) n
                        """).update();
        JDBC.sql("""
                        insert into audit_event (at, kind, actor_kind, actor_id, actor_name, address, subject_kind,
                                                 subject_id, subject_name, arguments)
                        select '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute',
                               case when n % 100 = 0 then 'export' when n % 3 = 0 then 'sign-in' else 'sign-out' end,
                               'person', n % 20, 'Orang ' || n % 20, '10.0.0.' || n % 12, 'ticket',
                               (200000000000 + n % 5000)::text, '', '{}'
                        from generate_series(1, :events) n
                        """).param("events", EVENTS).update();
        JDBC.sql("analyze audit_event").update();
    }

    static Stream<AuditFilter> filters() {
        var day = Instant.parse("2026-01-20T00:00:00Z");
        return Stream.of(
                AuditFilter.ALL,
                filter(AuditKind.EXPORT, "", "", ""),
                filter(null, "orang 7", "", ""),
                filter(AuditKind.EXPORT, "orang 0", "", ""),
                filter(null, "", "2000 0000 0017", ""),
                filter(null, "", "", "10.0.0.3"),
                filter(AuditKind.EXPORT, "", "", "10.0.0.4"),
                new AuditFilter(null, "", "", "", day, day.plusSeconds(86_400)),
                new AuditFilter(AuditKind.EXPORT, "", "", "", null, day));
    }

    private static AuditFilter filter(@Nullable AuditKind kind, String person, String subject, String address) {
        return new AuditFilter(kind, person, subject, address, null, null);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_page_reads_few_rows(AuditFilter filter) {
        var reader = new AuditReader(JDBC);

        assertThat(reader.page(filter, null, PAGE)).isNotEmpty();
        reader.page(filter, EVENTS / 2L, PAGE);

        assertPlansReadFewRows();
    }

    @Test
    void exports_and_ones_own_are_found_as_fast() {
        assertThat(new ExportReader(JDBC).page(AuditFilter.ALL, null, PAGE)).hasSize(PAGE);
        assertThat(new ExportReader(JDBC).newest(0, 10)).hasSize(10);

        assertPlansReadFewRows();
    }

    private static void assertPlansReadFewRows() {
        var plans = DATABASE.plans().entrySet().stream()
                .filter(plan -> plan.getKey().contains("from audit_event e"))
                .toList();
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.getValue()).as(plan.getKey()).doesNotContain("Seq Scan on audit_event");
            assertThat(ROWS.matcher(plan.getValue()).results().mapToDouble(row -> Double.parseDouble(row.group(1))))
                    .as(plan.getValue())
                    .allMatch(rows -> rows <= 4.0 * PAGE);
        });
    }
}
