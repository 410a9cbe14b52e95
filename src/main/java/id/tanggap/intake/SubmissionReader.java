package id.tanggap.intake;

import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads reports that programs handed in.
@Component
class SubmissionReader implements Reader {

    private final JsonMapper json;

    SubmissionReader(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String channel() {
        return "api";
    }

    @Override
    public Opened read(InputStream raw) {
        return new Opened(report(json.readValue(raw, Submission.class)), () -> {});
    }

    private static Reading.Report report(Submission submission) {
        var points = Stream.of(
                        Optional.ofNullable(submission.email()).flatMap(ContactPoint::email),
                        Optional.ofNullable(submission.phone()).flatMap(ContactPoint::phone))
                .flatMap(Optional::stream)
                .toList();
        return new Reading.Report(
                points.stream().findFirst(),
                points,
                submission.name(),
                Subject.of(submission.subject(), submission.text()),
                submission.text(),
                null,
                null,
                null,
                List.of(),
                false,
                submission.placeCode().map(RegionCode::new),
                List.of(),
                List.of(),
                new Given(Optional.empty(), Optional.empty(), points, Boolean.TRUE.equals(submission.confidential())));
    }
}
