package id.tanggap.exercise;

import id.tanggap.exercise.script.ExerciseStep;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom the orders of an exercise asked.
@Repository
class AskedPeople {

    private final JdbcClient jdbc;

    AskedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param member of an order's list of people
    record Asked(long member, String phone) {}

    /// Those who can give this answer now, asked first first; without those whom the script told to stay silent.
    List<Asked> waiting(Exercise exercise, ExerciseStep.Answer answer) {
        return jdbc.sql("""
                        select c.id as member, p.phone
                        from dispatch_person c
                        join dispatch_order o on o.id = c.order_id
                        join incident i on i.id = o.incident_id
                        join person p on p.id = c.person_id
                        where i.exercise_id = :exercise and c.state = :state and p.phone is not null
                          and not exists (
                              select 1 from exercise_step s
                              where s.exercise_id = :exercise and s.kind = 'answer' and s.title like 'DIAM%'
                                and c.id::text = any(string_to_array(s.result, ' ')))
                        order by c.id
                        limit :people
                        """)
                .param("exercise", exercise.id())
                .param("state", answer.word().from())
                .param("people", answer.people())
                .query(Asked.class)
                .list();
    }

    static String ids(List<Asked> people) {
        return people.stream().map(one -> Long.toString(one.member())).collect(Collectors.joining(" "));
    }
}
