package id.tanggap.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Results of the quality samples of four weeks by team; never by person. One statement along `quality_sample_office`.
@Service
public class QualityStatistics {

    /// The fewest reviews that are shown: fewer mean nothing, and would point at one person.
    public static final int FEWEST = 5;

    private final JdbcClient jdbc;
    private final QualitySampling sampling;

    QualityStatistics(JdbcClient jdbc, QualitySampling sampling) {
        this.jdbc = jdbc;
        this.sampling = sampling;
    }

    /// @param team name of the team; null for tickets without team
    /// @param reviews how many samples were reviewed
    /// @param answered percentage of yes; this and the next are 0 while fewer than five were reviewed
    public record TeamQuality(@Nullable String team, int reviews, int answered, int tone, int category, int outcome) {
        public boolean isShown() {
            return reviews >= FEWEST;
        }
    }

    public List<TeamQuality> of(Office office) {
        return jdbc.sql("""
                        select team.name, count(*) as n,
                               %s as answered, %s as tone, %s as category, %s as outcome
                        from quality_sample s
                        join quality_review r on r.sample_id = s.id
                        left join team on team.id = s.team_id
                        where s.office = :office and s.week >= :since
                        group by s.team_id, team.name
                        order by team.name nulls last
                        """.formatted(share("answered"), share("tone"), share("category"), share("outcome")))
                .param("office", office.code())
                .param("since", sampling.since())
                .param("fewest", FEWEST)
                .query((row, n) -> new TeamQuality(
                        row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    private static String share(String question) {
        return "case when count(*) >= :fewest then round(100.0 * count(*) filter (where r.%s = 'yes') / count(*))"
                        .formatted(question)
                + " else 0 end";
    }
}
