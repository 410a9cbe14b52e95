package id.tanggap.access;

import id.tanggap.balai.BalaiCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one policy that says who sees a ticket. Every query, count, suggestion, export and event passes through it.
///
/// SQL queries put `sql()` into their condition, with the ticket's table named `t`, and add `parameters()`; lists of
/// what an office has to do put `queueSql()` there. The module `search` makes its filter of the same parts; events ask
/// `sees`. docs/decisions/0013-who-sees-what.md says why.
///
/// @param balai the only balai whose tickets are seen, besides those that are watched; empty for all
/// @param hidden codes of categories that are not seen, whoever has the ticket and whoever watches it
/// @param identities whether reporters who stay unnamed are seen all the same
/// @param userId who watches, and whose openings of identities count; empty for programs
/// @param exercises whose tickets are seen
public record Visibility(
        Optional<BalaiCode> balai, Set<String> hidden, boolean identities, Optional<Long> userId, Exercises exercises) {

    /// Which tickets of exercises are seen.
    public enum Exercises {
        /// None: figures count what is real.
        NONE,
        /// Of those in which `userId` takes part.
        OWN,
        /// By the program itself.
        ALL
    }

    private static final String RUNNING =
            " and exists (select 1 from exercise ve where ve.id = vp.exercise_id and ve.state <> 'ended')";

    /// Sees everything: for the program itself, never for somebody's page.
    public static final Visibility ALL =
            new Visibility(Optional.empty(), Set.of(), true, Optional.empty(), Exercises.ALL);

    public Visibility {
        hidden = Set.copyOf(hidden);
    }

    /// For a person or a program.
    public Visibility(Optional<BalaiCode> balai, Set<String> hidden, boolean identities, Optional<Long> userId) {
        this(balai, hidden, identities, userId, Exercises.OWN);
    }

    /// Whether nothing is hidden: no office, no category, no reporter.
    public boolean isUnlimited() {
        return balai.isEmpty() && hidden.isEmpty() && identities;
    }

    /// A condition on `ticket t`: whether it may be seen.
    public String sql() {
        if (balai.isEmpty() || userId.isEmpty()) {
            return ofOfficeSql() + unhidden() + unexercised("");
        }
        return "(t.balai_code = :visible_balai or exists (select 1 from ticket_watcher vw"
                + " where vw.ticket_id = t.id and vw.user_id = :visible_user))" + unhidden() + unexercised("");
    }

    /// A condition on `ticket t`: whether it is among what this viewer's office has to do. Without what they only
    /// watch, so that the queue of a balai is read along its own index; and without exercises that are over.
    public String queueSql() {
        return ofOfficeSql() + unhidden() + unexercised(RUNNING);
    }

    private String ofOfficeSql() {
        return balai.isPresent() ? "t.balai_code = :visible_balai" : "true";
    }

    private String unhidden() {
        return hidden.isEmpty() ? "" : " and t.category not in (:hidden_categories)";
    }

    /// Who takes part in no exercise meets none: not in a queue, not in a figure, not as an alarm.
    private String unexercised(String and) {
        if (exercises == Exercises.ALL) {
            return "";
        }
        return userId.isEmpty() || exercises == Exercises.NONE
                ? " and t.exercise_id is null"
                : " and (t.exercise_id is null or exists (select 1 from exercise_participant vp"
                        + " where vp.exercise_id = t.exercise_id and vp.user_id = :visible_user" + and + "))";
    }

    /// A condition on `ticket t`: whether its reporter may be shown. Says nothing about whether it may be seen.
    public String identitySql() {
        if (identities) {
            return "true";
        }
        return userId.isEmpty()
                ? "not t.confidential"
                : "(not t.confidential or exists (select 1 from identity_opening vo where vo.ticket_id = t.id"
                        + " and vo.user_id = :visible_user and vo.until > now()))";
    }

    /// The same for everybody of an office who is on the same lists: what figures are summed by.
    public Visibility ofOffice() {
        return new Visibility(balai, hidden, false, Optional.empty());
    }

    /// The same without tickets of exercises: for figures.
    public Visibility ofRealTickets() {
        return new Visibility(balai, hidden, identities, userId, Exercises.NONE);
    }

    /// The subject of `ticket t`, as lists show it that do not read its reporter: a subject may name them.
    public String subjectSql() {
        return identities ? "t.subject" : "case when " + identitySql() + " then t.subject else '•••' end";
    }

    /// Named parameters of all conditions.
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        balai.ifPresent(code -> parameters.put("visible_balai", code.value()));
        userId.ifPresent(id -> parameters.put("visible_user", id));
        if (!hidden.isEmpty()) {
            parameters.put("hidden_categories", hidden);
        }
        return parameters;
    }

    /// @param ofBalai code of the balai that has the ticket; null while none has
    /// @param watchers accounts that watch it
    public boolean sees(@Nullable String ofBalai, String category, Set<Long> watchers) {
        return !hidden.contains(category)
                && (works(ofBalai) || userId.map(watchers::contains).orElse(false));
    }

    /// Whether a ticket is this viewer's office's to change, as far as the office goes.
    ///
    /// @param ofBalai code of the balai that has the ticket; null while none has
    public boolean works(@Nullable String ofBalai) {
        return balai.map(code -> code.value().equals(ofBalai)).orElse(true);
    }
}
