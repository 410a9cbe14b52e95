package id.tanggap.channel.hazard;

import static id.tanggap.channel.ChannelFile.require;

import id.tanggap.platform.http.SecureUrl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a hazard agency, as its file in `channels/` gives them.
///
/// @param alerts null if the agency has none
/// @param quakes null if the agency has none
/// @param requestsPerMinute over all addresses of the file; the national agency allows 60
public record HazardChannelSettings(
        @Nullable Alerts alerts,
        @Nullable Quakes quakes,
        @DefaultValue("60") int requestsPerMinute) {

    private static final int FEWEST_REQUESTS = 6;
    private static final int MOST_REQUESTS = 60;

    public HazardChannelSettings {
        require(alerts != null || quakes != null, "feeds", "", "alerts: or quakes: must say what to read");
        require(
                requestsPerMinute >= FEWEST_REQUESTS && requestsPerMinute <= MOST_REQUESTS,
                "requests",
                FEWEST_REQUESTS + "–" + MOST_REQUESTS,
                "requests-per-minute: must be " + FEWEST_REQUESTS + " to " + MOST_REQUESTS);
    }

    /// @param indexes in RSS, one for each language
    public record Alerts(
            List<URI> indexes, @DefaultValue("2m") Duration poll) {
        public Alerts {
            require(indexes != null && !indexes.isEmpty(), "alerts.indexes: is missing");
            requireAddresses("alerts.indexes", indexes);
            require(poll.isPositive(), "alerts.poll: must be longer than nothing");
        }
    }

    /// @param lists all of the agency's: each has quakes or words that the others do not have
    public record Quakes(
            List<URI> lists, @DefaultValue("1m") Duration poll) {
        public Quakes {
            require(lists != null && !lists.isEmpty(), "quakes.lists: is missing");
            requireAddresses("quakes.lists", lists);
            require(poll.isPositive(), "quakes.poll: must be longer than nothing");
        }
    }

    private static void requireAddresses(String entry, List<URI> addresses) {
        for (var address : addresses) {
            require(
                    SecureUrl.isSecure(address),
                    "insecure",
                    address.toString(),
                    entry + ": must be https, or http on this machine: " + address);
        }
    }
}
