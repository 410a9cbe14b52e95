package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// How the phone goes today.
@Service
public class PhoneBoard {

    /// The board of one day in the viewer's zone; three statements.
    public Day day(Viewer viewer, LocalDate date) {
        throw new UnsupportedOperationException("being built");
    }

    /// @param byOutcome inbound calls by code of their outcome
    /// @param abandonedRate share of the inbound calls that queued or rang here and that nobody answered, 0 to 1
    /// @param averageWaitSeconds and `longestWaitSeconds`: of inbound calls, answered or not
    /// @param hours 24 of them, in the viewer's zone
    /// @param debts call forms not completed, by agent, most first; an agent sees their own only
    public record Day(
            LocalDate date,
            int inbound,
            int outbound,
            Map<String, Integer> byOutcome,
            double abandonedRate,
            int averageWaitSeconds,
            int longestWaitSeconds,
            int callbacksOwed,
            int callbacksOverdue,
            int quarantinedLines,
            List<Hour> hours,
            List<Debt> debts) {}

    public record Hour(int hour, int answered, int unanswered, int longestWaitSeconds) {}

    public record Debt(String agentName, int drafts, java.time.Instant oldest) {}
}
