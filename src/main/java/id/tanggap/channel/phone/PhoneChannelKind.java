package id.tanggap.channel.phone;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.KeepAdvice;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.phone.event.EventReceiver;
import id.tanggap.channel.phone.event.EventReceiverRegistry;
import id.tanggap.channel.phone.file.CallLogRoots;
import id.tanggap.channel.phone.file.LogFilePoller;
import id.tanggap.channel.phone.recording.RecordingPoller;
import id.tanggap.channel.phone.recording.RecordingSearch;
import id.tanggap.channel.phone.remote.CdrTablePoller;
import id.tanggap.channel.phone.remote.TwilioCallPoller;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.Recordings;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Position;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Opens phone channels: pollers for the call log and the recordings, or a webhook for events, all into the call
/// ledger.
@Component
class PhoneChannelKind implements ChannelKind {

    private final ChannelGateways gateways;
    private final CallLedger ledger;
    private final Recordings recordings;
    private final EventReceiverRegistry receivers;
    private final Leases leases;
    private final ChannelHealth health;
    private final Clock clock;
    private final CallLogRoots roots;

    PhoneChannelKind(
            ChannelGateways gateways,
            CallLedger ledger,
            Recordings recordings,
            EventReceiverRegistry receivers,
            Leases leases,
            ChannelHealth health,
            Clock clock,
            CallLogRoots roots) {
        this.gateways = gateways;
        this.ledger = ledger;
        this.recordings = recordings;
        this.receivers = receivers;
        this.leases = leases;
        this.health = health;
        this.clock = clock;
        this.roots = roots;
    }

    @Override
    public String kind() {
        return "phone";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(PhoneChannelSettings.class);
        var format = CallLogFormats.of(channel.format(), channel.settings());
        var exchange = exchange(file.name(), channel);
        var gateway = gateways.of(file);
        if (channel.events() != null) {
            receivers.open(file.name(), new EventReceiver(format, exchange, channel.events(), gateway, clock));
        }
        return new Open(
                flow(gateway),
                workers(pollers(channel, format, exchange), gateway, file),
                () -> receivers.close(file.name()));
    }

    /// Made in the browser: only folders of call logs, and nothing else that reads this machine or its network.
    @Override
    public void validate(ChannelFile file) {
        var channel = file.as(PhoneChannelSettings.class);
        CallLogFormats.of(channel.format(), channel.settings());
        ChannelFile.require(
                channel.recordings() == null && channel.table() == null,
                "recordings: and table: can only stand in a file of the folder channels/");
        ChannelFile.require(
                channel.files() == null || roots.hold(channel.files().folder()),
                "folder",
                roots.all().stream().map(Path::toString).collect(Collectors.joining(", ")),
                "files.folder: must be in one of " + roots.all() + " (TANGGAP_CALL_LOG_FOLDERS)");
    }

    @Override
    public void check(ChannelFile file, CheckSteps steps) {
        var log = file.as(PhoneChannelSettings.class).files();
        if (log != null) {
            new CallLogCheck(log, steps, clock).run();
        }
    }

    @Override
    public void pause(String channelName, boolean paused) {
        receivers.pause(channelName, paused);
    }

    /// A block of a log, a page of a list or an event → keep, with the new read position in the same transaction. An
    /// event is answered when that has returned.
    private IntegrationFlow flow(ChannelGateway gateway) {
        var keeping = new LedgerWriter(ledger);
        return IntegrationFlow.from(gateway)
                .handle(
                        Batch.class,
                        (batch, headers) -> {
                            keeping.keep(batch);
                            return null;
                        },
                        keep -> keep.id("keep").advice(KeepAdvice.breaker(), KeepAdvice.retry()))
                .get();
    }

    private List<LeasedWorker> workers(List<ChannelPoller> pollers, ChannelGateway gateway, ChannelFile file) {
        var pollerHealth = new PollerHealth(file.name(), health);
        return pollers.stream()
                .map(poller -> new LeasedWorker(
                        WorkerSettings.every(poller.poll(), "phone." + file.name() + "." + poller.name())
                                .backoff(Backoff.REMOTE),
                        new PollerTask(poller, gateway, pollerHealth),
                        leases))
                .toList();
    }

    private static Exchange exchange(String name, PhoneChannelSettings channel) {
        return new Exchange(name, Objects.requireNonNullElse(channel.pbx(), name), channel.urgent(), channel.test());
    }

    private List<ChannelPoller> pollers(PhoneChannelSettings channel, CallLogFormat format, Exchange exchange) {
        var pollers = new ArrayList<ChannelPoller>();
        if (channel.files() != null) {
            pollers.add(new LogFilePoller(
                    format, exchange, channel.files(), channel.heading(), () -> positions(exchange), clock));
        }
        if (channel.table() != null) {
            pollers.add(new CdrTablePoller(
                    format, exchange, channel.table(), channel.zoneOfLog(), () -> positions(exchange)));
        }
        if (channel.twilio() != null) {
            pollers.add(new TwilioCallPoller(format, exchange, channel.twilio(), () -> positions(exchange), clock));
        }
        if (channel.recordings() != null) {
            var search = new RecordingSearch(channel.recordings(), channel.zoneOfLog());
            pollers.add(new RecordingPoller(
                    exchange.channelName(), exchange.pbx(), channel.recordings(), search, recordings, clock));
        }
        return pollers;
    }

    private List<Position> positions(Exchange exchange) {
        return ledger.positions(exchange.channelName());
    }
}
