package id.tanggap.incident.proposal;

import id.tanggap.incident.IncidentTypes;
import id.tanggap.region.RegionCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts reports by place and time, under `CitizenReport.ledgerKey`. Every question is a range of an index that ends
/// at a limit. Part of the caller's transaction.
@Repository
class ReportLedger {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(35);
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;

    ReportLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a report of a citizen from an area.
    ///
    /// @return false if the same citizen reported from there within six hours before
    boolean enter(CitizenReport report, RegionCode of) {
        var area = report.ledgerKey(of);
        var last = jdbc.sql("select at from incident_report where area = :area and reporter = :reporter")
                .param("area", area)
                .param("reporter", report.reporter())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        jdbc.sql("""
                        insert into incident_report (area, reporter, type, ticket_id, at)
                        values (:area, :reporter, :type, :ticket, :at)
                        on conflict (area, reporter) do update
                        set type = case when excluded.type = :other then incident_report.type else excluded.type end,
                            at = greatest(excluded.at, incident_report.at), ticket_id = excluded.ticket_id
                        """)
                .param("area", area)
                .param("reporter", report.reporter())
                .param("type", report.type())
                .param("other", IncidentTypes.OTHER)
                .param("ticket", report.ticket())
                .param("at", Timestamp.from(report.at()))
                .update();
        return last.filter(at -> at.isAfter(report.at().minus(RiseRule.WINDOW))).isEmpty();
    }

    /// One citizen more in this hour.
    void count(String kabkota, Instant at) {
        jdbc.sql("""
                        insert into incident_report_hour (area, hour, reports) values (:area, :hour, 1)
                        on conflict (area, hour) do update set reports = incident_report_hour.reports + 1
                        """)
                .param("area", kabkota)
                .param("hour", Timestamp.from(at.truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    /// A report that counts.
    record Counted(String type, long ticket, Instant at) {}

    /// The last reports of different citizens from an area within a time, newest first, at most 20.
    List<Counted> lately(String area, Instant until, Duration within) {
        return jdbc.sql("""
                        select type, ticket_id as ticket, at from incident_report
                        where area = :area and at > :since and at <= :until
                        order by at desc
                        limit :limit
                        """)
                .param("area", area)
                .param("since", Timestamp.from(until.minus(within)))
                .param("until", Timestamp.from(until))
                .param("limit", LOOKED_AT)
                .query(Counted.class)
                .list();
    }

    /// How many citizens reported from a kabupaten or kota in the hours after one time and up to another.
    int between(String kabkota, Instant after, Instant until) {
        return jdbc.sql("""
                        select coalesce(sum(reports), 0) from incident_report_hour
                        where area = :area and hour > :after and hour <= :until
                        """)
                .param("area", kabkota)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /// Deletes what no question reads any more.
    void forget(Instant now) {
        jdbc.sql("delete from incident_report where at < :old")
                .param("old", Timestamp.from(now.minus(DAY)))
                .update();
        jdbc.sql("delete from incident_report_hour where hour < :old")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
