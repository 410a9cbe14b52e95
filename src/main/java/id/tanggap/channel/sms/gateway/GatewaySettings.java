package id.tanggap.channel.sms.gateway;

import static id.tanggap.channel.ChannelFile.require;

import id.tanggap.platform.http.SecureUrl;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a gateway in a channel's file.
record GatewaySettings(Peer gateway) {

    GatewaySettings {
        require(gateway != null, "gateway: is missing");
    }

    /// @param url where texts are posted; missing for a channel that only receives
    /// @param secret shared by both sides for signatures
    /// @param nextSecret accepted too, while secrets are changed
    /// @param tolerance how old or new a signed timestamp may be
    record Peer(
            @Nullable URI url,
            String secret,
            @Nullable String nextSecret,
            @DefaultValue("5m") Duration tolerance) {

        private static final int SHORTEST_SECRET = 16;

        Peer {
            require(
                    secret != null && secret.length() >= SHORTEST_SECRET,
                    "gateway-secret",
                    Integer.toString(SHORTEST_SECRET),
                    "gateway.secret: needs 16 characters or more");
            require(
                    nextSecret == null || nextSecret.length() >= SHORTEST_SECRET,
                    "gateway.next-secret: needs 16 characters or more");
            require(
                    url == null || SecureUrl.isSecure(url),
                    "insecure",
                    String.valueOf(url),
                    "gateway.url: must be https, or http on this machine");
        }

        Stream<String> secrets() {
            return Stream.concat(Stream.of(secret), Stream.ofNullable(nextSecret));
        }
    }
}
