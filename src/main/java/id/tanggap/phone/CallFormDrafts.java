package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallViews;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.call.StorableText;
import id.tanggap.taxonomy.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Drafts of call forms. The page saves one at every pause in typing.
@Component
record CallFormDrafts(JdbcClient jdbc, JsonMapper json) {

    private static final int LONGEST = 100_000;

    Optional<Calls.SavedForm> of(long callId) {
        return jdbc.sql("""
                        select f.form, f.version, f.saved_at, u.name
                        from call_form f
                        left join app_user u on u.id = f.user_id
                        where f.call_id = %s
                        """.formatted(CallViews.CURRENT))
                .param("id", callId)
                .query((row, n) -> new Calls.SavedForm(
                        json.readValue(row.getString("form"), CallForm.class),
                        row.getLong("version"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getString("name")))
                .optional();
    }

    /// @param version of the draft that this one is based on, 0 for the first
    record Draft(CallForm form, long version) {}

    /// The caller holds the lock on the call's row.
    PhoneCommandResult save(long callId, Viewer by, Draft draft, Instant at) {
        var form = draft.form();
        if (form.text().length() > LONGEST) {
            return PhoneRefusal.of("text-long", Integer.toString(LONGEST));
        }
        return store(callId, by, draft, at)
                ? new PhoneCommandResult.Accepted(callId)
                : new PhoneCommandResult.Refused(changedByOther(callId, form));
    }

    private boolean store(long callId, Viewer by, Draft draft, Instant at) {
        return jdbc.sql("""
                        insert into call_form (call_id, user_id, form, saved_at)
                        select :id, :user, :form::jsonb, :at
                        where :version = 0 or exists (select 1 from call_form f where f.call_id = :id)
                        on conflict (call_id) do update set
                            user_id = excluded.user_id, form = excluded.form,
                            saved_at = excluded.saved_at, version = call_form.version + 1
                        where call_form.version = :version
                        """)
                        .param("id", callId)
                        .param("user", by.userId())
                        .param("form", json.writeValueAsString(StorableText.form(draft.form())))
                        .param("at", Timestamp.from(at))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private Reason changedByOther(long callId, CallForm refused) {
        var other = of(callId).map(Calls.SavedForm::byName);
        return PhoneRefusal.because(
                "form-changed", Objects.requireNonNullElse(other.orElse(null), "–"), refused.text());
    }
}
