package id.tanggap.intake.report;

import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads reports submitted by programs.
@Component
class SubmissionReader implements InboundReader {

    private final JsonMapper json;

    SubmissionReader(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String channel() {
        return "api";
    }

    @Override
    public Opened read(InputStream raw, String channelName) {
        return new Opened(report(json.readValue(raw, Submission.class)), () -> {});
    }

    private static ParsedInbound.Report report(Submission submission) {
        var points = Stream.of(
                        Optional.ofNullable(submission.email()).flatMap(ContactPoint::email),
                        Optional.ofNullable(submission.phone()).flatMap(ContactPoint::phone))
                .flatMap(Optional::stream)
                .toList();
        return new ParsedInbound.Report(
                ParsedInbound.Sender.person(points, submission.name()),
                ParsedInbound.Words.plain(submission.subject(), submission.text()),
                ParsedInbound.Identity.NONE,
                List.of(),
                new ExplicitChoices(
                        Optional.empty(),
                        Optional.empty(),
                        submission.placeCode().map(RegionCode::new),
                        points,
                        Boolean.TRUE.equals(submission.confidential())));
    }
}
