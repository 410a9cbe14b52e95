package id.tanggap.pbx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes legs from the events of a queue or a line: phones that rang, agents who talked, callers who waited without an
/// answer.
final class EventStretches {

    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Instant queuedAt;

    /// @param events in the order of their time
    static List<Stretch> of(List<Trace> events) {
        var made = new EventStretches();
        events.forEach(made::add);
        return made.stretches;
    }

    private void add(Trace event) {
        switch (event.kind()) {
            case QUEUED -> queuedAt = event.at();
            case RINGING -> ring(event);
            case ANSWERED -> answer(event);
            case RANG_OUT -> ringOut(event);
            case LEFT -> leave(event);
            case TRANSFERRED -> giveAway(event);
            case HUNG_UP -> hangUp(event);
            case LEG, NOTED -> {}
        }
    }

    private void ring(Trace event) {
        if (open(event.agent()) == null) {
            stretches.add(new Stretch(event.at(), event));
        }
    }

    private void answer(Trace event) {
        var open = open(event.agent());
        if (open == null) {
            open = new Stretch(event.startedAt() == null ? event.at() : event.startedAt(), event);
            stretches.add(open);
        }
        if (!open.isAnswered()) {
            open.answer = event.at();
            open.outcome = Outcome.ANSWERED;
        }
    }

    private void ringOut(Trace event) {
        var open = open(event.agent());
        if (open == null || open.isAnswered()) {
            open = new Stretch(event.startedAt() == null ? event.at() : event.startedAt(), event);
            stretches.add(open);
        }
        open.end = event.at();
        open.outcome = Outcome.MISSED;
    }

    private void leave(Trace event) {
        var since = event.startedAt() == null ? queuedAt : event.startedAt();
        var waited = new Stretch(since == null || since.isAfter(event.at()) ? event.at() : since, event);
        waited.agent = null;
        waited.end = event.at();
        waited.outcome = event.outcome();
        stretches.add(waited);
    }

    private void giveAway(Trace event) {
        var talking = event.agent() == null ? talkingLongest(event.at()) : open(event.agent());
        if (talking != null && talking.isAnswered()) {
            talking.end = event.at();
        } else {
            addTold(event);
        }
    }

    private void hangUp(Trace event) {
        if (event.agent() == null) {
            stretches.stream().filter(Stretch::isOpen).forEach(open -> open.end = event.at());
            return;
        }
        var open = open(event.agent());
        if (open == null) {
            addTold(event);
        } else {
            open.end = event.at();
        }
    }

    /// The event that began the leg is missing, but this one says how long it lasted.
    private void addTold(Trace event) {
        if (event.talkSeconds() != null && event.agent() != null && talksOf(event.agent()) == null) {
            var told = new Stretch(event.at().minusSeconds(event.talkSeconds()), event);
            told.answer = told.start;
            told.end = event.at();
            told.outcome = Outcome.ANSWERED;
            stretches.add(told);
        }
    }

    private @Nullable Stretch open(@Nullable String agent) {
        return stretches.stream()
                .filter(stretch -> stretch.isOpen() && Objects.equals(stretch.agent, agent))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Stretch talksOf(String agent) {
        return stretches.stream()
                .filter(stretch -> stretch.isAnswered() && agent.equals(stretch.agent))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Stretch talkingLongest(Instant before) {
        return stretches.stream()
                .filter(stretch -> stretch.isOpen() && stretch.isAnswered())
                .filter(stretch -> stretch.answer != null && stretch.answer.isBefore(before))
                .findFirst()
                .orElse(null);
    }
}
