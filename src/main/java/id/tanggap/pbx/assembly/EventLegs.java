package id.tanggap.pbx.assembly;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes legs from the events of a queue or a line: phones that rang, agents who talked, callers who waited without an
/// answer.
final class EventLegs {

    private final List<PartialLeg> legs = new ArrayList<>();
    private @Nullable Instant queuedAt;

    /// @param events in the order of their time
    static List<PartialLeg> of(List<Trace> events) {
        var builder = new EventLegs();
        events.forEach(builder::add);
        return builder.legs;
    }

    private void add(Trace event) {
        switch (event.kind()) {
            case QUEUED -> queuedAt = event.at();
            case RINGING -> ring(event);
            case ANSWERED -> answer(event);
            case RANG_OUT -> ringOut(event);
            case LEFT -> leave(event);
            case TRANSFERRED -> transfer(event);
            case HUNG_UP -> hangUp(event);
            case LEG, NOTED -> {}
        }
    }

    private void ring(Trace event) {
        if (open(event.agent()) == null) {
            legs.add(new PartialLeg(event.at(), event));
        }
    }

    private void answer(Trace event) {
        var open = open(event.agent());
        if (open == null) {
            open = new PartialLeg(event.startedAt() == null ? event.at() : event.startedAt(), event);
            legs.add(open);
        }
        if (!open.isAnswered()) {
            open.answer = event.at();
            open.outcome = CallOutcome.ANSWERED;
        }
    }

    private void ringOut(Trace event) {
        var open = open(event.agent());
        if (open == null || open.isAnswered()) {
            open = new PartialLeg(event.startedAt() == null ? event.at() : event.startedAt(), event);
            legs.add(open);
        }
        open.end = event.at();
        open.outcome = CallOutcome.MISSED;
    }

    private void leave(Trace event) {
        var since = event.startedAt() == null ? queuedAt : event.startedAt();
        var waited = new PartialLeg(since == null || since.isAfter(event.at()) ? event.at() : since, event);
        waited.agent = null;
        waited.end = event.at();
        waited.outcome = event.outcome();
        legs.add(waited);
    }

    private void transfer(Trace event) {
        var talking = event.agent() == null ? talkingLongest(event.at()) : open(event.agent());
        if (talking != null && talking.isAnswered()) {
            talking.end = event.at();
        } else {
            addFinished(event);
        }
    }

    private void hangUp(Trace event) {
        if (event.agent() == null) {
            legs.stream().filter(PartialLeg::isOpen).forEach(open -> open.end = event.at());
            return;
        }
        var open = open(event.agent());
        if (open == null) {
            addFinished(event);
        } else {
            open.end = event.at();
        }
    }

    /// The event that began the leg is missing, but this one says how long it lasted.
    private void addFinished(Trace event) {
        if (event.talkSeconds() != null && event.agent() != null && talksOf(event.agent()) == null) {
            var finished = new PartialLeg(event.at().minusSeconds(event.talkSeconds()), event);
            finished.answer = finished.start;
            finished.end = event.at();
            finished.outcome = CallOutcome.ANSWERED;
            legs.add(finished);
        }
    }

    private @Nullable PartialLeg open(@Nullable String agent) {
        return legs.stream()
                .filter(leg -> leg.isOpen() && Objects.equals(leg.agent, agent))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PartialLeg talksOf(String agent) {
        return legs.stream()
                .filter(leg -> leg.isAnswered() && agent.equals(leg.agent))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PartialLeg talkingLongest(Instant before) {
        return legs.stream()
                .filter(leg -> leg.isOpen() && leg.isAnswered())
                .filter(leg -> leg.answer != null && leg.answer.isBefore(before))
                .findFirst()
                .orElse(null);
    }
}
