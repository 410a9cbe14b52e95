package id.tanggap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.search.SearchAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ticket in the API; a public JSON shape, therefore flat. Fields are added, never renamed. Times are UTC instants
/// (ISO 8601).
///
/// @param number digits only
/// @param state `new`, `triaged`, `handed-over`, `accepted`, `in-progress`, `waiting-citizen`, `waiting-third-party`,
///              `resolved`, `closed`, `cancelled`
/// @param supervision abuse of office or corruption
/// @param place null while unknown
/// @param balai null while no balai has it
/// @param understanding and routing and timeline: only of a single ticket, not in lists
/// @param highlights only in answers to a search
@JsonInclude(JsonInclude.Include.ALWAYS)
record TicketView(
        String number,
        String subject,
        String state,
        String category,
        double confidence,
        String kind,
        boolean supervision,
        String urgency,
        @Nullable Named place,
        @Nullable Named balai,
        String channel,
        ReporterView reporter,
        Instant createdAt,
        Instant updatedAt,
        List<ClockState> clocks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnderstandingView understanding,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RoutingView routing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Map<String, @Nullable Object>> timeline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SearchAnswer.Highlight> highlights) {

    /// Something with a code and a name for people.
    record Named(String code, String name) {}

    /// The reporter, as far as known and visible.
    ///
    /// @param confidential the identity is hidden: id, name and addresses are null for API clients
    record ReporterView(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            boolean confidential) {}

    /// A service-level clock.
    ///
    /// @param name `first-response`, `acceptance`, `update`, `resolution`
    /// @param state `running`, `paused`, `met`, `breached`, `cancelled`
    /// @param calendar `always` or `office`
    /// @param why the sentence that explains the due time
    record ClockState(
            String name,
            Instant dueAt,
            String state,
            String calendar,
            @Nullable String why) {}

    /// Why triage understood it so.
    record UnderstandingView(
            List<Map<String, Object>> alternatives, List<Map<String, Object>> places, List<String> reasons) {}

    /// Why routing chose this balai.
    ///
    /// @param provisional the table of responsibilities is not yet the ministry's decree
    record RoutingView(
            @Nullable Long distanceM,
            List<Map<String, Object>> candidates,
            List<String> reasons,
            boolean provisional) {}
}
