package id.tanggap.intake;

import id.tanggap.reporter.ContactPoint;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Reads texts, as the doors wrote them into the ledger.
final class TextReader implements Reader {

    private final String channel;
    private final JsonMapper json;

    /// @param channel `sms` or `whatsapp`
    TextReader(String channel, JsonMapper json) {
        this.channel = channel;
        this.json = json;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Opened read(InputStream raw) {
        return new Opened(report(json.readValue(raw, TextReport.class)), () -> {});
    }

    private static Reading.Report report(TextReport text) {
        var from = ContactPoint.texter(text.from());
        return new Reading.Report(
                from,
                from.stream().toList(),
                from.isPresent() ? text.profileName() : Objects.requireNonNullElse(text.profileName(), text.from()),
                Subject.of("", text.text()),
                text.text(),
                null,
                null,
                null,
                List.of(),
                from.isEmpty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
