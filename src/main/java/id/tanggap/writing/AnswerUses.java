package id.tanggap.writing;

import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often ready answers and macros are used. Counted by one statement after the answer was sent, outside of its
/// transaction: two people who send the same answer never wait for each other.
@Repository
public class AnswerUses {

    private static final int DAYS = 30;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param month uses of the last thirty days
    public record Use(long month, Instant last) {}

    /// Ready answers that were put into an answer to the citizen of this ticket, in the citizen's language. What is no
    /// code of an answer is left out.
    public void answered(TicketNumber ticket, List<String> codes) {
        var known = known(codes);
        if (known.isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                        insert into answer_use (kind, code, language, day, uses, last_at)
                        select distinct on (a.code) 'answer', a.code, a.language, :day, 1, :now
                        from canned_answer a
                        join ticket t on t.number = :ticket and a.language in (t.language, 'id')
                        where a.code in (:codes)
                        order by a.code, a.language = t.language desc
                        on conflict (kind, code, language, day)
                            do update set uses = answer_use.uses + 1, last_at = excluded.last_at
                        """)
                .param("ticket", ticket.digits())
                .param("codes", known)
                .param("day", day(now))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Of what a form says to have used: what can be codes of answers, each once, a handful.
    public static List<String> known(List<String> codes) {
        return codes.stream()
                .filter(code -> AnswerKey.parse(code + ".id").isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    public void ran(String macro) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into answer_use (kind, code, language, day, uses, last_at)
                        values ('macro', :code, '', :day, 1, :now)
                        on conflict (kind, code, language, day)
                            do update set uses = answer_use.uses + 1, last_at = excluded.last_at
                        """)
                .param("code", macro)
                .param("day", day(now))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Of all answers that were ever used.
    public Map<AnswerKey, Use> ofAnswers() {
        return uses("answer", AnswerKey::new);
    }

    /// By code.
    public Map<String, Use> ofMacros() {
        return uses("macro", (code, language) -> code);
    }

    private interface Key<K> {
        K of(String code, String language);
    }

    private <K> Map<K, Use> uses(String kind, Key<K> key) {
        return jdbc
                .sql("""
                        select code, language, coalesce(sum(uses) filter (where day > :since), 0), max(last_at)
                        from answer_use
                        where kind = :kind
                        group by code, language
                        """)
                .param("kind", kind)
                .param("since", day(clock.instant()).minusDays(DAYS))
                .query((row, n) -> Map.entry(
                        key.of(row.getString(1), row.getString(2)),
                        new Use(row.getLong(3), row.getTimestamp(4).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LocalDate day(Instant now) {
        return now.atZone(IndonesianZone.NATIONAL).toLocalDate();
    }
}
