package id.tanggap.channel.phone;

import id.tanggap.channel.ChannelHealth;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The health of a channel with several pollers: it is healthy when all of them succeed.
final class RoundStandings {

    private static final String KIND = "phone";

    private final String channelName;
    private final ChannelHealth health;
    private final SortedMap<String, String> problems = new ConcurrentSkipListMap<>();

    RoundStandings(String channelName, ChannelHealth health) {
        this.channelName = channelName;
        this.health = health;
    }

    void works(String round) {
        problems.remove(round);
        tell();
    }

    void fails(String round, String problem) {
        problems.put(round, problem);
        tell();
    }

    private void tell() {
        problems.entrySet().stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> health.reportFailing(channelName, KIND, first.getKey() + ": " + first.getValue()),
                        () -> health.reportReachable(channelName, KIND));
    }
}
