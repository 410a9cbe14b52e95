package id.tanggap.phone.callback;

import id.tanggap.pbx.AreaCodes;
import id.tanggap.pbx.CallParty;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known about a number: whose it is, where they live, and whether we have had contact since a call.
@Component
public class CallerLookup {

    /// If the zone is unknown, WIB is assumed: most people live there.

    private final JdbcClient jdbc;
    private final Gazetteer gazetteer;

    CallerLookup(JdbcClient jdbc, Gazetteer gazetteer) {
        this.jdbc = jdbc;
        this.gazetteer = gazetteer;
    }

    /// @param reporterId null if no reporter is known, or many share the number
    /// @param placeHint region code, low confidence
    public record Caller(
            String number,
            @Nullable Long reporterId,
            ZoneId zone,
            @Nullable String placeHint) {}

    private record Known(
            @Nullable Long reporterId, @Nullable String place) {}

    /// Locks the reporter. A ticket of theirs that is being opened at the same time is either seen here, or its
    /// transaction sees the result of this one.
    public Caller caller(String number) {
        var known = jdbc.sql("""
                        select r.id,
                               (select t.place_code from ticket t
                                where t.reporter_id = r.id and t.place_code is not null
                                order by t.id desc limit 1) as place
                        from contact_point p
                        join reporter r on r.id = p.reporter_id
                        where p.kind = 'phone' and p.value = :number and not p.shared
                        for update of r
                        """)
                .param("number", number)
                .query((row, n) -> new Known(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Known(null, null));
        return located(number, known);
    }

    private Caller located(String number, Known known) {
        var place = Optional.ofNullable(known.place())
                .map(RegionCode::new)
                .flatMap(gazetteer::find)
                .or(() -> byAreaCode(number));
        return new Caller(
                number,
                known.reporterId(),
                place.map(region -> region.zone()).orElse(IndonesianZone.NATIONAL),
                place.map(region -> region.code().value()).orElse(null));
    }

    public Optional<Long> reporterOf(long ticketId) {
        return jdbc.sql("select t.reporter_id from ticket t where t.id = :id and t.reporter_id is not null")
                .param("id", ticketId)
                .query(Long.class)
                .optional();
    }

    private Optional<Region> byAreaCode(String number) {
        return AreaCodes.shipped()
                .of(new CallParty(CallParty.Kind.NUMBER, number))
                .flatMap(hint -> gazetteer.find(new RegionCode(hint.regions().getFirst())));
    }

    /// How we had contact with a citizen after a call of theirs.
    ///
    /// @param callId null if the citizen wrote; then `ticketId` says where
    record LatestContact(
            CallbackEnding how,
            Instant at,
            @Nullable Long callId,
            @Nullable Long ticketId) {}

    /// @param startedAt start of the call that nobody answered
    Optional<LatestContact> contactSince(Caller caller, Instant startedAt) {
        return jdbc.sql("""
                        select how, at, call_id, ticket_id from (
                            select case c.direction when 'outbound' then 'reached' else 'called-again' end as how,
                                   c.started_at as at, c.id as call_id, cast(null as bigint) as ticket_id
                            from call c
                            where c.party = :number and c.started_at > :since and c.outcome = 'answered' and not c.test
                            union all
                            select 'wrote', m.at, null, t.id
                            from ticket t
                            join ticket_message m on m.ticket_id = t.id
                            where t.reporter_id = :reporter and m.direction = 'in' and not m.automatic
                              and m.channel <> 'phone' and m.at > :since and m.written_to_ticket_id is null
                            union all
                            select 'wrote', m.at, null, m.ticket_id
                            from ticket t
                            join ticket_message m on m.written_to_ticket_id = t.id
                            where t.reporter_id = :reporter and not m.automatic
                              and m.channel <> 'phone' and m.at > :since
                        ) as heard
                        order by at
                        limit 1
                        """)
                .param("number", caller.number())
                .param("since", Timestamp.from(startedAt))
                .param("reporter", caller.reporterId(), java.sql.Types.BIGINT)
                .query((row, n) -> new LatestContact(
                        CallbackEnding.of(row.getString("how")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("call_id", Long.class),
                        row.getObject("ticket_id", Long.class)))
                .optional();
    }

    /// Decides outbound calls to this number again that were decided before the callback existed: they may be
    /// attempts. Locked rows are skipped: their worker decides them after this transaction anyway.
    void decideOutboundCallsAgain(String number, Instant since, Instant now) {
        jdbc.sql("""
                        update call set decide_at = :now
                        where id in (
                            select c.id from call c
                            where c.party = :number and c.direction in ('outbound', 'unknown') and c.started_at >= :since
                              and c.became = 'nothing' and c.decided_by = 'system'
                            for update skip locked
                        )
                        """)
                .param("number", number)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .update();
    }
}
