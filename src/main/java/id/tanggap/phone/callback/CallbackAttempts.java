package id.tanggap.phone.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds attempts among the events of a callback. An attempt can be recorded twice: by the call log and by an agent.
/// Two records within half an hour are one attempt.
@Component
class CallbackAttempts {

    private static final Duration SAME = Duration.ofMinutes(30);

    /// Whether this call adds nothing: it is recorded already, and its result is not better now.
    boolean isRecorded(List<CallbackView.Event> events, long callId, boolean reached) {
        return events.stream()
                .filter(event ->
                        Objects.equals(event.callId(), callId) && event.data().containsKey("result"))
                .anyMatch(event -> !reached
                        || Callbacks.Attempt.REACHED.code().equals(event.data().get("result")));
    }

    /// Number of the event by which an agent recorded the attempt that the log reports now.
    Optional<Integer> recordedByAgent(List<CallbackView.Event> events, Instant at) {
        return same(events.stream().filter(event -> event.callId() == null), events, at);
    }

    /// Number of the event by which the log recorded the attempt that an agent reports now.
    Optional<Integer> recordedByLog(List<CallbackView.Event> events, Instant at) {
        return same(events.stream().filter(event -> event.callId() != null), events, at);
    }

    private static Optional<Integer> same(
            Stream<CallbackView.Event> candidates, List<CallbackView.Event> events, Instant at) {
        var paired = events.stream()
                .map(event -> event.data().get("same-as"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return candidates
                .filter(event -> event.kind() == CallbackEventKind.ATTEMPT)
                .filter(event -> Duration.between(event.at(), at).abs().compareTo(SAME) <= 0)
                .map(CallbackView.Event::n)
                .filter(n -> !paired.contains(n))
                .findFirst();
    }

    /// When failed attempts were made since the callback was opened or reopened, including the new one.
    List<Instant> failed(List<CallbackView.Event> events, Instant now) {
        var since = events.stream()
                .filter(event -> event.kind() == CallbackEventKind.REOPENED)
                .mapToInt(CallbackView.Event::n)
                .max()
                .orElse(0);
        return Stream.concat(
                        events.stream()
                                .filter(event -> event.n() > since && event.kind() == CallbackEventKind.ATTEMPT)
                                .filter(event -> !Callbacks.Attempt.REACHED
                                        .code()
                                        .equals(event.data().get("result")))
                                .map(CallbackView.Event::at),
                        Stream.of(now))
                .toList();
    }
}
