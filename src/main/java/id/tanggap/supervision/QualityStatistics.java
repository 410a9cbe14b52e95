package id.tanggap.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                        select team.name, count(*),
                               count(*) filter (where r.answered = 'yes'), count(*) filter (where r.tone = 'yes'),
                               count(*) filter (where r.category = 'yes'), count(*) filter (where r.outcome = 'yes')
                        from quality_sample s
                        join quality_review r on r.sample_id = s.id
                        left join team on team.id = s.team_id
                        where s.office = :office and s.week >= :since
                        group by s.team_id, team.name
                        order by team.name nulls last
                        """)
                .param("office", office.code())
                .param("since", sampling.since())
                .query((row, n) -> new TeamQuality(
                        row.getString(1), row.getInt(2), share(row, 3), share(row, 4), share(row, 5), share(row, 6)))
                .list();
    }

    /// Percentage of yes, from the number of reviews in column 2.
    private static int share(ResultSet row, int column) throws SQLException {
        var reviews = row.getInt(2);
        return reviews < FEWEST ? 0 : (int) Math.round(100.0 * row.getInt(column) / reviews);
    }
}
