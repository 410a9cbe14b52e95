package id.tanggap.ticket.workflow;

import id.tanggap.setting.SettingKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the kind `outcome`: rows of the table of that name. One that is removed again is only no longer
/// offered, because tickets may have it.
@Component
class OutcomeKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final OutcomeSettings settings;

    OutcomeKind(JdbcClient jdbc, OutcomeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String code() {
        return OutcomeSetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return settings.find(key).map(JSON::valueToTree);
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var before = settings.find(key);
        if (value == null) {
            before.ifPresent(setting -> OutcomeSettingCheck.mayGo(key));
            jdbc.sql("update outcome set offered = false, retired = true where code = :code")
                    .param("code", key)
                    .update();
            return;
        }
        var after = JSON.treeToValue(value, OutcomeSetting.class);
        OutcomeSettingCheck.of(key, before.orElse(null), after);
        store(key, after);
    }

    private void store(String code, OutcomeSetting setting) {
        var statement = jdbc.sql("""
                        insert into outcome (code, label_id, label_en, ends_in, needs_reason, needs_answer, needs_proof,
                                             needs_supervisor, needs_reference, needs_fields, tells_citizen, offered,
                                             position)
                        values (:code, :label, :english, :ends, :reason, :answer, :proof, :supervisor, :reference,
                                :fields, :tells, :offered, :position)
                        on conflict (code) do update set
                            label_id = excluded.label_id, label_en = excluded.label_en, ends_in = excluded.ends_in,
                            needs_reason = excluded.needs_reason, needs_answer = excluded.needs_answer,
                            needs_proof = excluded.needs_proof, needs_supervisor = excluded.needs_supervisor,
                            needs_reference = excluded.needs_reference, needs_fields = excluded.needs_fields,
                            tells_citizen = excluded.tells_citizen, offered = excluded.offered,
                            position = excluded.position, retired = false
                        """)
                .param("code", code)
                .param("label", setting.label())
                .param("english", setting.labelEnglish())
                .param("ends", setting.endsIn())
                .param("tells", setting.tellsCitizen())
                .param("offered", setting.offered())
                .param("position", setting.position());
        Arrays.stream(Outcome.Requirement.values())
                .forEach(one -> statement.param(one.name().toLowerCase(Locale.ROOT), setting.needs(one)));
        statement.update();
    }
}
