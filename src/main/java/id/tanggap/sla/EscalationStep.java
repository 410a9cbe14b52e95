package id.tanggap.sla;

import id.tanggap.platform.code.Coded;
import java.util.List;

/// Who is told when a clock has run for some time. The value of a setting.
///
/// @param name as administrators call it; empty for a shipped step, which has a name in every language
/// @param after share of the time in percent: 75 is the last quarter, 100 is the due time, 150 is late by half of it
/// @param clocks codes; empty for all
/// @param urgencies codes; empty for all
/// @param tell codes of `Audience`
/// @param off nobody is told
public record EscalationStep(
        String name, int after, List<String> clocks, List<String> urgencies, List<String> tell, boolean off) {

    public EscalationStep {
        clocks = List.copyOf(clocks);
        urgencies = List.copyOf(urgencies);
        tell = List.copyOf(tell);
    }

    /// Whom a step tells.
    public enum Audience implements Coded {
        /// The person who has the ticket.
        ASSIGNEE,
        /// The team that has it.
        TEAM,
        /// The staff of the balai that has it.
        BALAI,
        /// The supervisors of the national center.
        SUPERVISORS,
        /// The agents and duty officers of the national center.
        DESK
    }

    boolean fits(ClockName clock, String urgency) {
        return !off
                && (clocks.isEmpty() || clocks.contains(clock.code()))
                && (urgencies.isEmpty() || urgencies.contains(urgency));
    }
}
