package id.tanggap.assignment;

import id.tanggap.balai.BalaiCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The teams of the national desk and of each balai.
@Repository
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Team> find(long id) {
        return jdbc.sql("select id, name, balai_code as balai from team where id = :id")
                .param("id", id)
                .query(Team.class)
                .optional();
    }

    /// @param balai null for the national desk
    public List<Team> of(@Nullable BalaiCode balai) {
        return jdbc.sql("""
                        select id, name, balai_code as balai from team
                        where balai_code is not distinct from :balai
                        order by name
                        """)
                .param("balai", balai == null ? null : balai.value())
                .query(Team.class)
                .list();
    }

    /// The team of this name at this office; created if there is none.
    @Transactional
    public Team put(String name, @Nullable BalaiCode balai) {
        return jdbc.sql("""
                        insert into team (name, balai_code) values (:name, :balai)
                        on conflict (balai_code, name) do update set name = excluded.name
                        returning id, name, balai_code as balai
                        """)
                .param("name", name.strip())
                .param("balai", balai == null ? null : balai.value())
                .query(Team.class)
                .single();
    }

    /// Ids of the members of each team of an office, by name of the team; one statement.
    public Map<String, Set<Long>> members(@Nullable BalaiCode balai) {
        return jdbc
                .sql("""
                        select team.name, m.user_id
                        from team
                        join team_member m on m.team_id = team.id
                        where team.balai_code is not distinct from :balai
                        """)
                .param("balai", balai == null ? null : balai.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    public void join(long team, long user) {
        jdbc.sql("insert into team_member (team_id, user_id) values (:team, :user) on conflict do nothing")
                .param("team", team)
                .param("user", user)
                .update();
    }

    public void leave(long team, long user) {
        jdbc.sql("delete from team_member where team_id = :team and user_id = :user")
                .param("team", team)
                .param("user", user)
                .update();
    }
}
