package id.tanggap.reply.outbox;

import id.tanggap.platform.exercise.ReservedAddresses;

/// Which messages belong to an exercise: whatever a ticket of one sends, wherever it was attached or moved, and
/// whatever is addressed to somebody invented. `OutboxClaims` asks this of every message before any carrier gets it, at
/// every attempt; the queue asks it too, so that pages show at once that such a message stays.
final class ExerciseMessages {

    /// A condition on `o`, with its columns `ticket_id` and `recipient`.
    static final String SQL =
            "(coalesce((select x.exercise_id is not null from ticket x where x.id = o.ticket_id), false)" + " or "
                    + ReservedAddresses.sql("o.recipient") + ")";

    private ExerciseMessages() {}
}
