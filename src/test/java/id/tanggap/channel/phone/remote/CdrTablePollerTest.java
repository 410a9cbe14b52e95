package id.tanggap.channel.phone.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.TestDatabase;
import id.tanggap.channel.phone.source.InMemoryLedger;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The exchange's table of calls, in a real PostgreSQL.
class CdrTablePollerTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final id.tanggap.platform.database.DatabaseAddress PBX = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.dataSource(PBX));

    private final InMemoryLedger kept = new InMemoryLedger();

    @BeforeEach
    void a_table_as_freepbx_makes_it() {
        JDBC.sql("drop table if exists cdr").update();
        JDBC.sql("""
                        create table cdr (
                            calldate timestamp not null, clid varchar(80), src varchar(80), dst varchar(80),
                            dcontext varchar(80), channel varchar(80), dstchannel varchar(80), lastapp varchar(80),
                            lastdata varchar(80), duration int, billsec int, disposition varchar(45), amaflags int,
                            accountcode varchar(20), uniqueid varchar(32), userfield varchar(255), did varchar(50),
                            recordingfile varchar(255), cnum varchar(80), cnam varchar(80), linkedid varchar(32),
                            peeraccount varchar(80), sequence int, kolom_baru text)
                        """).update();
    }

    @Test
    void rows_are_read_once_with_all_their_columns() throws SQLException {
        insert("2026-11-24 08:00:00", "1764-1.1", "081234567890", "ANSWERED", 1);
        insert("2026-11-24 08:01:00", "1764-1.2", "anonymous", "NO ANSWER", 2);
        var round = round(table(PhoneChannelSettings.Columns.ADAPTIVE));
        round.poll(kept);
        round.poll(kept);

        assertThat(kept.told).hasSize(2);
        assertThat(kept.bad).isEmpty();
        assertThat(kept.again).isZero();
        assertThat(kept.told).first().asString().contains("\"kolom_baru\"", "\"081234567890\"");
        assertThat(kept.positions()).singleElement().satisfies(position -> {
            assertThat(position.cursor()).isEqualTo("2026-11-24 08:01:00");
            assertThat(position.path()).isEqualTo(PBX.url());
        });
    }

    @Test
    void a_row_that_was_written_late_is_still_found() throws SQLException {
        insert("2026-11-24 08:00:00", "1.1", "0811", "ANSWERED", 1);
        insert("2026-11-24 12:00:00", "1.3", "0811", "ANSWERED", 3);
        round(table(PhoneChannelSettings.Columns.ADAPTIVE)).poll(kept);
        insert("2026-11-24 07:00:00", "1.2", "0811", "ANSWERED", 2);

        round(table(PhoneChannelSettings.Columns.ADAPTIVE)).poll(kept);
        assertThat(kept.told).hasSize(3);
    }

    @Test
    void rows_of_one_moment_are_not_lost_between_pages() throws SQLException {
        JDBC.sql("alter table cdr drop column sequence").update();
        JDBC.sql("""
                        insert into cdr (calldate, uniqueid, src, dst, duration, billsec, disposition, dstchannel)
                        select '2026-11-24 08:00:00', '1.1', '0811', '100', n, 0, 'NO ANSWER', 'PJSIP/' || n
                        from generate_series(1, 2500) as n
                        """).update();
        round(table(PhoneChannelSettings.Columns.ADAPTIVE)).poll(kept);

        assertThat(kept.told).hasSize(2500);
        assertThat(kept.batches).isEqualTo(3);
    }

    @Test
    void a_clock_that_once_ran_ahead_hides_nothing() throws SQLException {
        insert("2099-01-01 00:00:00", "1.9", "0811", "ANSWERED", 1);
        round(table(PhoneChannelSettings.Columns.ADAPTIVE)).poll(kept);
        JDBC.sql("""
                        insert into cdr (calldate, uniqueid, src, dst, duration, billsec, disposition, sequence)
                        values ((now() at time zone 'Asia/Jakarta') - interval '1 hour', '1.1', '0811', '100', 5, 5,
                                'ANSWERED', 2)
                        """).update();

        round(table(PhoneChannelSettings.Columns.ADAPTIVE)).poll(kept);
        assertThat(kept.told).hasSize(2);
    }

    @Test
    void a_table_of_cdr_pgsql_is_read_by_its_start() throws SQLException {
        JDBC.sql("drop table cdr").update();
        JDBC.sql("""
                        create table cdr (
                            start timestamptz, answer timestamptz, "end" timestamptz, clid text, src text, dst text,
                            dcontext text, channel text, dstchannel text, lastapp text, lastdata text, duration bigint,
                            billsec bigint, disposition text, amaflags int, accountcode text, uniqueid text,
                            userfield text)
                        """).update();
        JDBC.sql("""
                        insert into cdr (start, answer, "end", src, dst, duration, billsec, disposition, uniqueid)
                        values ('2026-11-24 08:00:00+07', '2026-11-24 08:00:10+07', '2026-11-24 08:01:00+07',
                                '081234567890', '100', 60, 50, 'ANSWERED', '1.1')
                        """).update();
        round(table(PhoneChannelSettings.Columns.PGSQL)).poll(kept);
        round(table(PhoneChannelSettings.Columns.PGSQL)).poll(kept);

        assertThat(kept.bad).isEmpty();
        assertThat(kept.told).singleElement().asString().contains("2026-11-24T08:00:00+07:00");
    }

    @Test
    void a_table_that_is_not_there_says_where_to_look() {
        var settings = new PhoneChannelSettings.Table(
                PBX.url(),
                "postgres",
                "postgres",
                "panggilan",
                PhoneChannelSettings.Columns.ADAPTIVE,
                Duration.ofHours(6),
                Duration.ofSeconds(30));

        assertThatThrownBy(() -> round(settings).poll(kept))
                .hasMessageContaining("panggilan")
                .hasMessageContaining("table:");
    }

    private static PhoneChannelSettings.Table table(PhoneChannelSettings.Columns columns) {
        return new PhoneChannelSettings.Table(
                PBX.url(), "postgres", "postgres", "cdr", columns, Duration.ofHours(6), Duration.ofSeconds(30));
    }

    private CdrTablePoller round(PhoneChannelSettings.Table settings) {
        return new CdrTablePoller(
                CallLogFormats.of("asterisk-table", FormatSettings.in(WIB)),
                new Exchange("phone-pusat", "pusat", List.of(), List.of()),
                settings,
                WIB,
                kept::positions);
    }

    private static void insert(String calldate, String uniqueid, String src, String disposition, int sequence) {
        JDBC.sql("""
                        insert into cdr (calldate, uniqueid, linkedid, src, dst, clid, channel, dstchannel, lastapp,
                                         duration, billsec, disposition, sequence)
                        values (cast(:at as timestamp), :id, :id, :src, '100', '"Budi" <0812>', 'PJSIP/trunk-1',
                                'PJSIP/201-2', 'Dial', 60, 50, :disposition, :sequence)
                        """)
                .param("at", calldate)
                .param("id", uniqueid)
                .param("src", src)
                .param("disposition", disposition)
                .param("sequence", sequence)
                .update();
    }
}
