package id.tanggap.figures;

import id.tanggap.platform.code.Coded;

/// What is summed of tickets: columns of `figure_sum`. All but the first leave out spam and duplicates.
public enum Measure implements Coded {
    /// Came in.
    N,
    /// Came in and are neither spam nor duplicates.
    WORKED,
    /// A person answered the citizen.
    ANSWERED,
    /// The office that has it accepted it.
    ACCEPTED,
    /// It has an outcome.
    ENDED,
    /// Open, and one of its clocks has passed its due time.
    OVERDUE,
    /// The first answer was due, or came before.
    ANSWER_PROMISED,
    /// The first answer came in time.
    ANSWER_KEPT,
    ACCEPT_PROMISED,
    ACCEPT_KEPT,
    END_PROMISED,
    END_KEPT,
    /// A balai has it: only balai accept.
    ASSIGNED,
    /// The program found a place in the message.
    PLACED,
    /// The program found a balai.
    ROUTED,
    /// A person chose another category than the program.
    CATEGORY_CHANGED,
    URGENCY_CHANGED,
    PLACE_CHANGED,
    /// A person chose another balai than the program.
    BALAI_CHANGED;

    String column() {
        return code().replace('-', '_');
    }
}
