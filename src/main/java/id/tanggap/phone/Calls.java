package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.CallViews;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds calls. Only people who answer the phone see calls (`Viewer.answersCalls`): for all others every list is
/// empty.
@Service
public class Calls {

    private static final Duration STILL_RINGING = Duration.ofHours(2);
    private static final int SUGGESTIONS = 5;

    private final CallViews views;
    private final CallFormDrafts forms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(CallViews views, CallFormDrafts forms, JdbcClient jdbc, Clock clock) {
        this.views = views;
        this.forms = forms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A merged call is found by its old id too.
    public Optional<CallView> find(long id, Viewer viewer) {
        return viewer.answersCalls() ? views.find(id, viewer) : Optional.empty();
    }

    /// Newest first; paged by key.
    ///
    /// @param before the last call of the page before; null for the first page
    public List<CallView> newest(Viewer viewer, @Nullable Key before, int limit) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        var parameters = Map.of(
                "at",
                Timestamp.from(before == null ? clock.instant().plus(Duration.ofDays(1)) : before.startedAt()),
                "id",
                before == null ? Long.MAX_VALUE : before.id(),
                "limit",
                limit);
        return views.list(viewer, CallViews.Selection.NEWEST, parameters);
    }

    /// Answered calls whose form is not completed, oldest first: the agent's own, or everybody's for a supervisor
    /// (`everybody`).
    public List<CallView> drafts(Viewer viewer, boolean everybody, int limit) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        return everybody && viewer.role().supervises()
                ? views.list(viewer, CallViews.Selection.DRAFTS, Map.of("limit", limit))
                : views.list(
                        viewer,
                        CallViews.Selection.OWN_DRAFTS,
                        Map.of("limit", limit, "user", Objects.requireNonNull(viewer.userId())));
    }

    /// Other calls from the same number, newest first, without those that would reveal who reported a confidential
    /// ticket.
    public List<CallView> fromSameNumber(CallView call, Viewer viewer, int limit) {
        if (!viewer.answersCalls() || call.unnamed()) {
            return List.of();
        }
        return views.list(viewer, CallViews.Selection.SAME_NUMBER, Map.of("id", call.id(), "limit", limit));
    }

    /// The call that rings or is in progress at this viewer's extension now, if any.
    public Optional<CallView> current(Viewer viewer) {
        if (!viewer.answersCalls()) {
            return Optional.empty();
        }
        return views
                .list(
                        viewer,
                        CallViews.Selection.AT_EXTENSION,
                        Map.of(
                                "since", Timestamp.from(clock.instant().minus(STILL_RINGING)),
                                "user", Objects.requireNonNull(viewer.userId())))
                .stream()
                .findFirst();
    }

    /// The draft of a call's form; empty if nobody has written yet.
    public Optional<SavedForm> form(long callId, Viewer viewer) {
        return find(callId, viewer).filter(call -> !call.unnamed()).flatMap(call -> forms.of(call.id()));
    }

    /// Open tickets of the same caller, for the agent to confirm; none for hidden and shared numbers.
    public List<TicketNumber> suggestions(CallView call, Viewer viewer) {
        if (!viewer.answersCalls()
                || call.reporter().id() == null
                || call.reporter().sharedNumber()) {
            return List.of();
        }
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select t.number from ticket t
                        where t.reporter_id = :reporter and %s and %s and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(TicketState.IS_OPEN, visibility.sql(), visibility.identitySql()))
                .params(visibility.parameters())
                .param("reporter", call.reporter().id())
                .param("limit", SUGGESTIONS)
                .query((row, n) -> new TicketNumber(row.getString(1)))
                .list();
    }

    public record Key(Instant startedAt, long id) {}

    public record SavedForm(
            CallForm form,
            long version,
            Instant savedAt,
            @Nullable String byName) {}
}
