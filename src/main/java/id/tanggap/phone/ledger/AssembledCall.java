package id.tanggap.phone.ledger;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.call.CallFacts;
import java.time.Instant;
import java.util.List;
import java.util.SequencedSet;

/// A call assembled from all its log entries, known and new, with the flags from its channel's file.
///
/// @param merged ids of younger calls that are merged into it
record AssembledCall(
        long id,
        boolean isNew,
        SequencedSet<Long> merged,
        Call call,
        List<Trace> news,
        int traces,
        boolean urgent,
        boolean test) {

    /// What is known of a new call before the owner of its extension is looked up in the database.
    CallFacts facts(Instant now) {
        return new CallFacts(
                call.direction(),
                call.outcome(),
                new CallFacts.Times(
                        call.times().startedAt(),
                        call.times().answeredAt(),
                        call.times().endedAt(),
                        now),
                call.from(),
                call.to(),
                call.agent(),
                null,
                urgent,
                test,
                !call.log().recordings().isEmpty());
    }

    boolean isOngoing() {
        return call.outcome() == CallOutcome.ONGOING;
    }
}
