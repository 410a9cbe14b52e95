package id.tanggap.channel.phone.event;

import id.tanggap.platform.signature.TimedSignature;
import id.tanggap.taxonomy.ReasonMessages;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /hook/phone/{channel}`: one event as a JSON object, or several as an array.
@RestController
class PhoneEventController {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final EventReceiverRegistry receivers;
    private final ReasonMessages english = ReasonMessages.in(Locale.ENGLISH);
    private final MeterRegistry metrics;

    PhoneEventController(EventReceiverRegistry receivers, MeterRegistry metrics) {
        this.receivers = receivers;
        this.metrics = metrics;
    }

    @PostMapping("/hook/phone/{channel}")
    ResponseEntity<?> receive(
            @PathVariable String channel,
            @RequestHeader(name = TimedSignature.TIMESTAMP, required = false) String timestamp,
            @RequestHeader(name = TimedSignature.SIGNATURE, required = false) String signature,
            HttpServletRequest request)
            throws IOException {
        if (receivers.isPaused(channel)) {
            return notKept();
        }
        var receiver = receivers.find(channel).orElse(null);
        if (receiver == null) {
            return problem(HttpStatus.NOT_FOUND, "No open channel of this name takes events; look at channels/.");
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "At most 64 KB a request; send several.");
        }
        try {
            return answer(channel, receiver.receive(timestamp, signature, body));
        } catch (RuntimeException reported) {
            return notKept(); // the flow's error channel has reported it
        }
    }

    private ResponseEntity<?> answer(String channel, EventReceiver.Answer answer) {
        return switch (answer) {
            case EventReceiver.Answer.Refused refused -> refused(channel, refused);
            case EventReceiver.Answer.Kept kept -> kept.bad().isEmpty() ? kept(kept) : unreadable(kept);
        };
    }

    private ResponseEntity<?> refused(String channel, EventReceiver.Answer.Refused refused) {
        metrics.counter("tanggap_phone_events_refused", "channel", channel, "kept", Boolean.toString(refused.kept()))
                .increment();
        return problem(HttpStatus.FORBIDDEN, english.say(refused.reason()));
    }

    private static ResponseEntity<?> kept(EventReceiver.Answer.Kept kept) {
        return ResponseEntity.ok(Map.of("kept", kept.events()));
    }

    private ResponseEntity<?> unreadable(EventReceiver.Answer.Kept kept) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "Some events cannot be read; they are set aside, the others are kept. Do not send them again as they are.");
        problem.setProperty("kept", kept.events());
        problem.setProperty(
                "bad",
                kept.bad().stream()
                        .map(one -> Map.of("index", one.index(), "reason", english.say(one.reason())))
                        .toList());
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }

    private static ResponseEntity<?> notKept() {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "Could not be kept now. Please send it again."))
                .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds())))
                .build();
    }
}
