package id.tanggap.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Everybody with an account, by user name or name: for mentions and for the palette.
@Service
public class ColleagueDirectory {

    private final JdbcClient jdbc;

    ColleagueDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A person who may sign in.
    ///
    /// @param balai null for the national desk
    public record Colleague(
            long id, String username, String name, @Nullable String balai) {}

    /// Names by id; no statement for no ids.
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from app_user where id in (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whose user name or name has a word that begins so; those of the national desk, and those of one balai.
    ///
    /// @param balai null for the national desk alone
    public List<Colleague> called(String beginning, @Nullable String balai, int limit) {
        return called(beginning, balai, null, limit);
    }

    /// The same, but only those who may know of tickets of a category.
    ///
    /// @param category null for all
    public List<Colleague> called(String beginning, @Nullable String balai, @Nullable String category, int limit) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.balai_code as balai from app_user u
                        where u.enabled and (u.balai_code is null or u.balai_code = :balai)
                          and (starts_with(lower(u.username), lower(:text))
                               or ' ' || lower(u.name) like '%% ' || lower(:like) || '%%')
                          and (:category::text is null or %s)
                        order by u.balai_code is null, u.username
                        limit :limit
                        """.formatted(NeedToKnow.KNOWS))
                .param("category", category, java.sql.Types.VARCHAR)
                .param("balai", balai, java.sql.Types.VARCHAR)
                .param("text", beginning)
                .param("like", beginning.replaceAll("[\\\\%_]", "\\\\$0"))
                .param("limit", limit)
                .query(Colleague.class)
                .list();
    }
}
