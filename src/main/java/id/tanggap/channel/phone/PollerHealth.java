package id.tanggap.channel.phone;

import id.tanggap.channel.ChannelHealth;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The health of a channel with several pollers: it is healthy when all of them succeed.
final class PollerHealth {

    private static final String KIND = "phone";

    private final String channelName;
    private final ChannelHealth health;
    private final SortedMap<String, String> problems = new ConcurrentSkipListMap<>();

    PollerHealth(String channelName, ChannelHealth health) {
        this.channelName = channelName;
        this.health = health;
    }

    void reportSuccess(String poller) {
        problems.remove(poller);
        report();
    }

    void reportFailure(String poller, String problem) {
        problems.put(poller, problem);
        report();
    }

    private void report() {
        problems.entrySet().stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> health.reportFailing(channelName, KIND, first.getKey() + ": " + first.getValue()),
                        () -> health.reportReachable(channelName, KIND));
    }
}
