package id.tanggap.routing.rule;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How often each rule decided, by day in Jakarta.
///
/// A hit is a row of its own, written in the transaction that opens the ticket: it is counted if and only if the ticket
/// is there, and no two transactions wait for each other. `RuleHitKeeper` sums the rows up; both are read together.
@Repository
public class RuleHits {

    private final JdbcClient jdbc;

    public RuleHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tickets of exercises count as well: the rule decided.
    ///
    /// @param today hits since midnight
    /// @param month of the last 30 days, today included
    /// @param last when it last decided
    public record Count(long today, long month, Instant last) {}

    /// Part of the transaction of the ticket.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hit(String rule, Instant at) {
        jdbc.sql("insert into routing_rule_hit (rule, at) values (:rule, :at)")
                .param("rule", rule)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// By rule; a rule that never decided is missing. One statement: for each rule its newest thirty days that have
    /// any, however many years it has decided, and the hits of the last minute.
    ///
    /// @param rules their keys
    public Map<String, Count> counts(Collection<String> rules, LocalDate today) {
        var found = new HashMap<String, Count>();
        jdbc.sql("""
                        with hits as (
                            select d.rule, d.day, d.hits, d.last_at
                            from unnest(:rules::text[]) as r (rule)
                            cross join lateral (
                                select day.* from routing_rule_day day where day.rule = r.rule
                                order by day.day desc limit 30
                            ) d
                            union all
                            select rule, (at at time zone 'Asia/Jakarta')::date, 1, at from routing_rule_hit
                            where rule = any (:rules::text[])
                        )
                        select rule, coalesce(sum(hits) filter (where day = :today), 0) as today,
                               coalesce(sum(hits) filter (where day > :today::date - 30), 0) as month,
                               max(last_at) as last
                        from hits
                        group by rule
                        """)
                .param("rules", rules.toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getString("rule"),
                            new Count(
                                    row.getLong("today"),
                                    row.getLong("month"),
                                    row.getTimestamp("last").toInstant()));
                });
        return found;
    }

    /// Sums up rows of single hits, up to so many; one statement.
    ///
    /// @return how many
    public int sumUp(int limit) {
        return jdbc.sql("""
                        with taken as (
                            delete from routing_rule_hit
                            where id in (select id from routing_rule_hit order by id limit :limit for update skip locked)
                            returning rule, at
                        ), days as (
                            select rule, (at at time zone 'Asia/Jakarta')::date as day, count(*) as hits,
                                   max(at) as last_at
                            from taken
                            group by 1, 2
                        ), summed as (
                            insert into routing_rule_day (rule, day, hits, last_at)
                            select rule, day, hits, last_at from days order by rule, day
                            on conflict (rule, day) do update
                            set hits = routing_rule_day.hits + excluded.hits,
                                last_at = greatest(routing_rule_day.last_at, excluded.last_at)
                        )
                        select count(*) from taken
                        """).param("limit", limit).query(Integer.class).single();
    }
}
