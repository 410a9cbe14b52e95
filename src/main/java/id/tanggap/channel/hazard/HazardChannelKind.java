package id.tanggap.channel.hazard;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.KeepAdvice;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.hazard.FeedPositions;
import id.tanggap.hazard.HazardIntake;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Opens the feeds of hazard agencies.
@Component
record HazardChannelKind(
        ChannelGateways gateways,
        HazardIntake intake,
        FeedPositions positions,
        Leases leases,
        ChannelHealth health,
        Clock clock)
        implements ChannelKind {

    static final String KIND = "hazard";

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int QUAKES_PART = 3;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Open open(ChannelFile file) {
        var settings = file.as(HazardChannelSettings.class);
        var gateway = gateways.of(file);
        var workers = pollers(file.name(), settings).stream()
                .map(poller -> worker(file.name(), poller, gateway))
                .toList();
        return new Open(flow(gateway), workers, () -> {});
    }

    @Override
    public void validate(ChannelFile file) {
        file.as(HazardChannelSettings.class);
    }

    @Override
    public void check(ChannelFile file, CheckSteps steps) {
        new FeedCheck(file.as(HazardChannelSettings.class), steps).run();
    }

    private IntegrationFlow flow(ChannelGateway gateway) {
        return IntegrationFlow.from(gateway)
                .handle(
                        HazardDocument.class,
                        (document, headers) -> {
                            intake.keep(
                                    document.kind(),
                                    document.channel(),
                                    document.address().toString(),
                                    document.content());
                            return null;
                        },
                        keep -> keep.id("keep").advice(KeepAdvice.breaker(), KeepAdvice.retry()))
                .get();
    }

    /// Quakes have a share of the requests for themselves, so that many alerts do not delay them.
    private List<FeedPoller> pollers(String channel, HazardChannelSettings settings) {
        var pollers = new ArrayList<FeedPoller>();
        var forQuakes = settings.quakes() == null ? 0 : settings.requestsPerMinute() / QUAKES_PART;
        if (settings.alerts() != null) {
            pollers.add(new AlertPoller(
                    channel, settings.alerts(), client(channel, settings.requestsPerMinute() - forQuakes), clock));
        }
        if (settings.quakes() != null) {
            var share = settings.alerts() == null ? settings.requestsPerMinute() : forQuakes;
            pollers.add(new QuakeListPoller(settings.quakes(), client(channel, share), clock));
        }
        return pollers;
    }

    private FeedClient client(String channel, int requestsPerMinute) {
        return new FeedClient(channel, positions, requestsPerMinute, clock);
    }

    private LeasedWorker worker(String channel, FeedPoller poller, ChannelGateway gateway) {
        return new LeasedWorker(
                WorkerSettings.every(ROUND, "hazard." + channel + "." + poller.name())
                        .backoff(BACKOFF),
                new FeedTask(channel, poller, gateway, intake, health),
                leases);
    }
}
