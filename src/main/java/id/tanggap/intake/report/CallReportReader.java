package id.tanggap.intake.report;

import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.taxonomy.Urgency;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads what agents wrote down about calls. The citizen is the owner of the calling number, unless it is hidden or
/// shared; then the owner of the number or address that they gave.
@Component
class CallReportReader implements InboundReader {

    private final JsonMapper json;
    private final ReporterDirectory reporters;

    CallReportReader(JsonMapper json, ReporterDirectory reporters) {
        this.json = json;
        this.reporters = reporters;
    }

    @Override
    public String channel() {
        return "phone";
    }

    @Override
    public Opened read(InputStream raw, String channelName) {
        return new Opened(report(json.readValue(raw, CallReport.class)), () -> {});
    }

    private ParsedInbound.Report report(CallReport call) {
        var points = points(call);
        return new ParsedInbound.Report(
                ParsedInbound.Sender.person(points, blankToNull(call.name())),
                new ParsedInbound.Words(TicketSubject.of("", call.text()), text(call), null, null),
                new ParsedInbound.Identity("call-" + call.callId(), List.of(), List.of()),
                List.of(),
                new ExplicitChoices(
                        read(call.category(), code -> code),
                        read(call.urgency(), Urgency::of),
                        read(call.place(), RegionCode::new),
                        points,
                        Boolean.TRUE.equals(call.confidential())));
    }

    private List<ContactPoint> points(CallReport call) {
        return Stream.of(
                        Optional.ofNullable(call.number())
                                .flatMap(ContactPoint::phone)
                                .filter(number -> !reporters.isShared(number)),
                        Optional.ofNullable(call.phone()).flatMap(ContactPoint::phone),
                        Optional.ofNullable(call.email()).flatMap(ContactPoint::email))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The address belongs to the report: balai staff read the message.
    private static String text(CallReport call) {
        var address = Objects.requireNonNullElse(call.address(), "");
        return address.isBlank() ? call.text() : call.text() + "\n\nAlamat: " + address.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// An unknown code is ignored: the citizen's words still count.
    private static <T> Optional<T> read(@Nullable String code, Function<String, T> reading) {
        try {
            return Optional.ofNullable(blankToNull(code)).map(reading);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
