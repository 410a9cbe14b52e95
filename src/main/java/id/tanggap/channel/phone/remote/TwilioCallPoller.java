package id.tanggap.channel.phone.remote;

import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.LedgerLines;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.RecentlyCommitted;
import id.tanggap.channel.phone.source.RetryAfterException;
import id.tanggap.channel.phone.source.ShortChecksum;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Position;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads Twilio's list of calls repeatedly. A round starts the look-back before the start of the last complete round,
/// so that calls that were not finished then are read when they have ended.
///
/// After a failure the next round goes on with the failed page; after several failures it starts again, because the
/// address of the page may have expired.
public final class TwilioCallPoller implements ChannelPoller {

    private static final int FAILURES_A_PAGE = 5;
    private static final Set<String> ENDED = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private final CallLogFormat format;
    private final Exchange exchange;
    private final PhoneChannelSettings.Twilio settings;
    private final Supplier<List<Position>> positions;
    private final Clock clock;
    private final TwilioCallList twilio;
    private final RecentlyCommitted recent = new RecentlyCommitted();
    private Instant began = Instant.EPOCH;
    private @Nullable URI next;
    private int failures;

    public TwilioCallPoller(
            CallLogFormat format,
            Exchange exchange,
            PhoneChannelSettings.Twilio settings,
            Supplier<List<Position>> positions,
            Clock clock) {
        this.format = format;
        this.exchange = exchange;
        this.settings = settings;
        this.positions = positions;
        this.clock = clock;
        this.twilio = new TwilioCallList(settings);
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public Duration poll() {
        return settings.poll();
    }

    @Override
    public void poll(BatchSink sink) throws IOException {
        if (next == null) {
            began = clock.instant();
            next = twilio.since(firstDay());
        }
        while (next != null) {
            var page = page(next);
            if (!keepNew(page, sink)) {
                return;
            }
            next = page.next();
        }
    }

    private LocalDate firstDay() {
        var now = clock.instant();
        var last = Position.cursor(positions.get(), source())
                .map(Instant::parse)
                .filter(now::isAfter)
                .orElse(now);
        return LocalDate.ofInstant(last.minus(settings.lookBack()), ZoneOffset.UTC);
    }

    private String source() {
        return "twilio " + settings.accountSid();
    }

    private TwilioCallList.Page page(URI uri) throws IOException {
        try {
            var page = twilio.page(uri);
            failures = 0;
            return page;
        } catch (RetryAfterException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            failures++;
            if (failures % FAILURES_A_PAGE == 0) {
                next = null;
            }
            throw e;
        }
    }

    private boolean keepNew(TwilioCallList.Page page, BatchSink sink) {
        var calls = page.calls().stream()
                .filter(call -> ENDED.contains(call.path("status").asString("")))
                .map(JsonNode::toString)
                .filter(call -> !recent.knows(checksum(call)))
                .toList();
        var isLast = page.next() == null;
        if (calls.isEmpty() && !isLast) {
            return true;
        }
        var lines = LedgerLines.ofEach(format, "Calls.json", calls);
        var goOn = sink.keep(new Batch(exchange, lines, isLast ? position() : null));
        recent.add(calls.stream().map(TwilioCallPoller::checksum).toList());
        return goOn;
    }

    private Position position() {
        return new Position(source(), settings.baseUrl().toString(), 0, 1, began.toString(), false);
    }

    private static String checksum(String call) {
        return ShortChecksum.of(call.getBytes(StandardCharsets.UTF_8));
    }
}
