package id.tanggap.channel.phone;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelKind;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormats;
import id.tanggap.phone.CallLedger;
import id.tanggap.phone.CallLedger.Batch;
import id.tanggap.phone.CallLedger.Exchange;
import id.tanggap.phone.CallLedger.Position;
import id.tanggap.phone.Recordings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.stereotype.Component;

/// Opens call logs: rounds that look at the log and at the recordings, or a door for events, into the ledger of calls.
@Component
class PhoneKind implements ChannelKind {

    private final CallLedger ledger;
    private final Recordings recordings;
    private final EventDoors doors;
    private final LockRepository leases;
    private final Clock clock;

    PhoneKind(CallLedger ledger, Recordings recordings, EventDoors doors, LockRepository leases, Clock clock) {
        this.ledger = ledger;
        this.recordings = recordings;
        this.doors = doors;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "phone";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(PhoneChannel.class);
        var format = CallLogFormats.of(channel.format(), channel.settings());
        var exchange = exchange(file.name(), channel);
        var watch = new Watch(file.name(), rounds(channel, format, exchange), leases);
        var keeping = new Keeping(ledger);
        if (channel.events() != null) {
            doors.open(new EventDoor(format, exchange, channel.events(), watch::send, clock));
        }
        var flow = IntegrationFlow.from(watch)
                .handle(Batch.class, (batch, headers) -> {
                    keeping.keep(batch);
                    return null;
                })
                .get();
        return new Open(flow, () -> doors.close(file.name()));
    }

    private static Exchange exchange(String name, PhoneChannel channel) {
        return new Exchange(name, Objects.requireNonNullElse(channel.pbx(), name), channel.urgent(), channel.test());
    }

    private List<Round> rounds(PhoneChannel channel, CallLogFormat format, Exchange exchange) {
        var rounds = new ArrayList<Round>();
        if (channel.files() != null) {
            rounds.add(new FileRound(
                    format, exchange, channel.files(), channel.heading(), () -> positions(exchange), clock));
        }
        if (channel.table() != null) {
            rounds.add(
                    new TableRound(format, exchange, channel.table(), channel.zoneOfLog(), () -> positions(exchange)));
        }
        if (channel.twilio() != null) {
            rounds.add(new TwilioRound(format, exchange, channel.twilio(), () -> positions(exchange), clock));
        }
        if (channel.recordings() != null) {
            var search = new RecordingSearch(channel.recordings(), channel.zoneOfLog());
            rounds.add(new RecordingRound(
                    exchange.channelName(), exchange.pbx(), channel.recordings(), search, recordings, clock));
        }
        return rounds;
    }

    private List<Position> positions(Exchange exchange) {
        return ledger.positions(exchange.channelName());
    }
}
