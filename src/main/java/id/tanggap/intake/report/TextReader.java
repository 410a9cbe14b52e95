package id.tanggap.intake.report;

import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.reporter.ContactPoint;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Reads texts, as the channels wrote them into the ledger.
public final class TextReader implements InboundReader {

    private final String channel;
    private final JsonMapper json;

    /// @param channel `sms` or `whatsapp`
    public TextReader(String channel, JsonMapper json) {
        this.channel = channel;
        this.json = json;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Opened read(InputStream raw, String channelName) {
        var text = json.readValue(raw, TextReport.class);
        return new Opened(new ParsedInbound.Text(report(text), text), () -> {});
    }

    /// A sender without a number is still the author; they just cannot be answered. The provider vouches for the
    /// number: it signs what it sends, or a session with it is open.
    private static ParsedInbound.Report report(TextReport text) {
        var from = ContactPoint.texter(text.from());
        var name = from.isPresent() ? text.profileName() : Objects.requireNonNullElse(text.profileName(), text.from());
        return new ParsedInbound.Report(
                new ParsedInbound.Sender(
                        from, from.stream().toList(), name, from.isEmpty(), AuthenticationVerdict.PASS, null),
                ParsedInbound.Words.plain("", words(text)),
                ParsedInbound.Identity.NONE,
                List.of(),
                ExplicitChoices.NOTHING);
    }

    /// The text, and a location as a readable line.
    private static String words(TextReport text) {
        return Stream.concat(
                        Stream.of(text.text()),
                        Stream.ofNullable(text.location()).map(TextReader::line))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String line(TextReport.Location location) {
        var name = Stream.of(location.label(), location.address())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        var position = String.format(Locale.ROOT, "%.5f, %.5f", location.lat(), location.lon());
        return "📍 " + (name.isEmpty() ? position : name + " (" + position + ")");
    }
}
