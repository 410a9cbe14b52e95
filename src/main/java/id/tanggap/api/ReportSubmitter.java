package id.tanggap.api;

import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.report.Submission;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Validates reports of API clients and submits them to the intake, which stores them before anything else happens.
@Component
record ReportSubmitter(Intake intake, Gazetteer gazetteer, JsonMapper json, Clock clock) {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 200;

    /// @param key of the request (Idempotency-Key): a repeated key of the same client is received once
    /// @throws InvalidRequest if a field is invalid
    Intake.Submitted submit(ReportRequest request, String program, String key) {
        limit("Idempotency-Key", key, LONGEST_KEY);
        var raw = json.writeValueAsBytes(submission(request));
        return intake.submit(new Arrival(
                "api", "api", program + "/" + key, "id", () -> new ByteArrayInputStream(raw), clock.instant()));
    }

    private Submission submission(ReportRequest request) {
        var subject = limit("subject", request.subject(), LONGEST_SUBJECT);
        var text = limit("text", request.text(), LONGEST_TEXT);
        if (subject.isBlank() && text.isBlank()) {
            throw new InvalidRequestException("text", "A report needs a subject or a text");
        }
        var reporter =
                Objects.requireNonNullElse(request.reporter(), new ReportRequest.ReporterRequest(null, null, null));
        return new Submission(
                subject,
                text,
                orNull(limit("reporter.name", reporter.name(), LONGEST_NAME)),
                email(reporter.email()),
                phone(reporter.phone()),
                place(request.place()),
                request.confidential());
    }

    private static String limit(String field, @Nullable String value, int longest) {
        var text = Objects.requireNonNullElse(value, "");
        if (text.length() > longest) {
            throw new InvalidRequestException(field, "At most " + longest + " characters; this has " + text.length());
        }
        return text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String email(@Nullable String address) {
        return given(address)
                .map(some -> ContactPoint.email(some)
                        .orElseThrow(() -> new InvalidRequestException("reporter.email", "Not an e-mail address"))
                        .value())
                .orElse(null);
    }

    private static @Nullable String phone(@Nullable String number) {
        return given(number)
                .map(some -> ContactPoint.phone(some)
                        .orElseThrow(() -> new InvalidRequestException(
                                "reporter.phone", "Not a telephone number; write it like 0812… or +62812…"))
                        .value())
                .orElse(null);
    }

    private @Nullable String place(@Nullable String code) {
        return given(code)
                .map(some -> {
                    try {
                        return gazetteer
                                .find(new RegionCode(some))
                                .orElseThrow()
                                .code()
                                .value();
                    } catch (RuntimeException unknown) {
                        throw new InvalidRequestException(
                                "place", "No area has this Kemendagri code; write it like 33.21");
                    }
                })
                .orElse(null);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
