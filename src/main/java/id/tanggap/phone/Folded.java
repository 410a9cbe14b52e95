package id.tanggap.phone;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.Outcome;
import id.tanggap.pbx.Trace;
import java.time.Instant;
import java.util.List;
import java.util.SequencedSet;

/// A call folded from all its traces, known and new, with what its channel's marks say.
///
/// @param merged ids of younger calls that became part of it
record Folded(
        long id,
        boolean isNew,
        SequencedSet<Long> merged,
        Call call,
        List<Trace> news,
        int traces,
        boolean urgent,
        boolean test) {

    /// What is known of a new call before the database has told whose the extension is.
    CallFacts facts(Instant now) {
        return new CallFacts(
                call.direction(),
                call.outcome(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                now,
                call.from(),
                call.to(),
                call.agent(),
                null,
                urgent,
                test,
                !call.recordings().isEmpty());
    }

    boolean isOngoing() {
        return call.outcome() == Outcome.ONGOING;
    }
}
