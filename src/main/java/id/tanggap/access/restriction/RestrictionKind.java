package id.tanggap.access.restriction;

import id.tanggap.access.NeedToKnow;
import id.tanggap.setting.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the kind `restricted-category`, whose key is the code of a category: there if it is restricted. The
/// value holds who was on its list, so that an undo gives them back what they saw.
@Component
class RestrictionKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BY = "settings";

    private final JdbcClient jdbc;
    private final NeedToKnow lists;

    RestrictionKind(JdbcClient jdbc, NeedToKnow lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    @Override
    public String code() {
        return RestrictionSetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return jdbc.sql("select for_balai from restricted_category where category = :category")
                .param("category", key)
                .query(Boolean.class)
                .optional()
                .map(forBalai -> JSON.valueToTree(Map.of("forBalai", forBalai, "people", people(key))));
    }

    private List<String> people(String category) {
        return jdbc.sql("""
                        select u.username
                        from need_to_know n
                        join app_user u on u.id = n.user_id
                        where n.category = :category
                        order by u.username
                        """).param("category", category).query(String.class).list();
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        if (value == null) {
            lists.open(key);
        } else {
            lists.restrict(key, BY);
            settle(key, JSON.treeToValue(value, RestrictionSetting.class));
        }
    }

    private void settle(String category, RestrictionSetting setting) {
        jdbc.sql("update restricted_category set for_balai = :balai where category = :category")
                .param("balai", setting.forBalai())
                .param("category", category)
                .update();

        var people = setting.people();
        if (people != null || !setting.forBalai()) {
            putOnList(category, people == null ? List.of() : people);
        }
    }

    private void putOnList(String category, List<String> people) {
        jdbc.sql("""
                        with wanted as (
                            select u.id from app_user u
                            where u.username in (select jsonb_array_elements_text(:people::jsonb))
                        ), gone as (
                            delete from need_to_know
                            where category = :category and user_id not in (select id from wanted)
                        )
                        insert into need_to_know (user_id, category, by_name)
                        select id, :category, :by from wanted
                        on conflict do nothing
                        """)
                .param("people", JSON.writeValueAsString(people))
                .param("category", category)
                .param("by", BY)
                .update();
    }
}
