package id.tanggap.channel.phone.event;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.phone.source.LedgerLines;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.LogSource;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.platform.ratelimit.RateLimit;
import id.tanggap.platform.signature.TimedSignature;
import id.tanggap.taxonomy.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Receives the live events of one channel. Events with a valid signature are committed before the request is
/// answered; others are kept for a person to check, up to a limit.
public final class EventReceiver {

    private static final String FILE = "events";
    private static final int MOST_OF_REFUSED = 4_000;

    /// Limit for kept refused events, so that a sender cannot fill the disk.
    private static final int REFUSED_A_MINUTE = 60;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CallLogFormat format;
    private final Exchange exchange;
    private final TimedSignature signature;
    private final ChannelGateway gateway;
    private final Clock clock;
    private final RateLimit allowance;

    /// The result of a request.
    sealed interface Answer {
        /// @param bad elements that cannot be read; they are kept too
        record Kept(int events, List<Bad> bad) implements Answer {}

        /// @param kept false if the limit for refused events is reached
        record Refused(Reason reason, boolean kept) implements Answer {}
    }

    /// An element that cannot be read.
    ///
    /// @param index of the element, from 0
    record Bad(int index, Reason reason) {}

    public EventReceiver(
            CallLogFormat format,
            Exchange exchange,
            PhoneChannelSettings.Events settings,
            ChannelGateway gateway,
            Clock clock) {
        this.format = format;
        this.exchange = exchange;
        this.signature = new TimedSignature(List.of(settings.secret()), settings.tolerance());
        this.gateway = gateway;
        this.clock = clock;
        this.allowance = RateLimit.of(REFUSED_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    Answer receive(@Nullable String timestamp, @Nullable String signed, byte[] body) {
        return refusal(timestamp, signed, body)
                .<Answer>map(reason -> refuse(reason, body))
                .orElseGet(() -> keep(body));
    }

    private Optional<Reason> refusal(@Nullable String timestamp, @Nullable String signed, byte[] body) {
        return Optional.ofNullable(
                switch (signature.check(timestamp, signed, body, clock.instant())) {
                    case GOOD -> null;
                    case MISSING -> Reason.of("reason.channel-phone.unsigned");
                    case WRONG -> Reason.of("reason.channel-phone.wrong-signature");
                    case STALE ->
                        Reason.of(
                                "reason.channel-phone.stale",
                                String.valueOf(timestamp),
                                Long.toString(clock.instant().getEpochSecond()));
                });
    }

    private Answer.Refused refuse(Reason reason, byte[] body) {
        var kept = allowance.take();
        if (kept) {
            var raw = text(body);
            var cut = raw.length() <= MOST_OF_REFUSED ? raw : raw.substring(0, MOST_OF_REFUSED) + "…";
            gateway.keep(batch(List.of(new Line.Bad(new LogSource(FILE, 1), cut, reason))));
        }
        return new Answer.Refused(reason, kept);
    }

    private Answer.Kept keep(byte[] body) {
        try {
            var read = JSON.readTree(body);
            return read.isMissingNode() ? noJson(body, "1:1") : keep(elements(read));
        } catch (JacksonException e) {
            return noJson(body, where(e));
        }
    }

    private Answer.Kept noJson(byte[] body, String where) {
        var reason = Reason.of("reason.channel-phone.no-json", where);
        gateway.keep(batch(List.of(new Line.Bad(new LogSource(FILE, 1), text(body), reason))));
        return new Answer.Kept(0, List.of(new Bad(0, reason)));
    }

    private static List<JsonNode> elements(JsonNode body) {
        return body.isArray() ? body.valueStream().toList() : List.of(body);
    }

    private Answer.Kept keep(List<JsonNode> elements) {
        var lines = new ArrayList<Line>();
        var bad = new ArrayList<Bad>();
        for (var i = 0; i < elements.size(); i++) {
            var read = LedgerLines.ofEach(format, FILE, List.of(elements.get(i).toString()));
            lines.addAll(read);
            for (var line : read) {
                if (line instanceof Line.Bad unreadable) {
                    bad.add(new Bad(i, unreadable.reason()));
                }
            }
        }
        if (!lines.isEmpty()) {
            gateway.keep(batch(lines));
        }
        return new Answer.Kept(elements.size() - bad.size(), bad);
    }

    private Batch batch(List<Line> lines) {
        return new Batch(exchange, lines, null);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String where(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
    }
}
