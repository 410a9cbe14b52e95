package id.tanggap.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All teams with their members, as administrators keep them.
@Repository
public class TeamRegister {

    private final JdbcClient jdbc;

    TeamRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A team, and by which number tickets know it.
    public record Registered(long id, TeamSetting setting) {}

    /// The number of a team that is to be made.
    public long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('team', 'id'))")
                .query(Long.class)
                .single();
    }

    public Optional<TeamSetting> find(long id) {
        return read("t.id = :key", id, 1).stream().map(Registered::setting).findFirst();
    }

    /// By number, which is the order in which they were made.
    ///
    /// @param after number of the last team of the page before; 0 for the first page
    public List<Registered> page(long after, int limit) {
        return read("t.id > :key", after, limit);
    }

    /// Those whose names have these words.
    public List<Registered> named(String words, int limit) {
        return read("strpos(lower(t.name), lower(:key)) > 0", words.strip(), limit);
    }

    private List<Registered> read(String which, Object key, int limit) {
        return jdbc.sql("""
                        select t.id, t.name, t.balai_code,
                               array(select u.username from team_member m
                                     join app_user u on u.id = m.user_id
                                     where m.team_id = t.id) as members
                        from team t
                        where %s
                        order by t.id
                        limit :limit
                        """.formatted(which))
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> new Registered(
                        row.getLong("id"),
                        new TeamSetting(row.getString("name"), row.getString("balai_code"), Arrays.asList((String[])
                                row.getArray("members").getArray()))))
                .list();
    }

    /// Those of these people who work on tickets of an office.
    ///
    /// @param balai null for the national desk
    Set<String> eligible(List<String> usernames, @Nullable String balai) {
        return usernames.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select username from app_user
                        where username in (:names) and role <> 'auditor' and balai_code is not distinct from :balai
                        """)
                        .param("names", usernames)
                        .param("balai", balai, java.sql.Types.VARCHAR)
                        .query(String.class)
                        .list());
    }

    /// Makes the team of this number, or makes it so.
    void write(long id, TeamSetting team) {
        jdbc.sql("""
                        insert into team (id, name, balai_code) overriding system value values (:id, :name, :balai)
                        on conflict (id) do update set name = excluded.name
                        """)
                .param("id", id)
                .param("name", team.name())
                .param("balai", team.balai())
                .update();
        jdbc.sql("""
                        delete from team_member m using app_user u
                        where u.id = m.user_id and m.team_id = :id and u.username <> all (:names::text[])
                        """)
                .param("id", id)
                .param("names", team.members().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into team_member (team_id, user_id)
                        select :id, u.id from app_user u where u.username = any (:names::text[])
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("names", team.members().toArray(String[]::new))
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from team_member where team_id = :id").param("id", id).update();
        jdbc.sql("delete from team where id = :id").param("id", id).update();
    }
}
