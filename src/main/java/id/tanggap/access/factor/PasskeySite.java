package id.tanggap.access.factor;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.env.Environment;

/// Where passkeys of this installation are good: browsers give one only to the site that made it, and that is what
/// makes them proof against false sites.
final class PasskeySite {

    private final String address;
    private final Environment environment;

    /// @param address of this program as browsers reach it, `https://…`; empty for `http://localhost` alone
    PasskeySite(String address, Environment environment) {
        this.address = address;
        this.environment = environment;
    }

    /// The domain, `rp.id` of WebAuthn.
    String domain() {
        return Objects.requireNonNull(uri().getHost(), "tanggap.dispatch.address is a whole address, https://…")
                .toLowerCase(Locale.ROOT);
    }

    /// Scheme, host and port, as a browser tells its origin.
    String origin() {
        var uri = uri();
        var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + domain() + port;
    }

    /// The port is known only when the server listens.
    private URI uri() {
        return address.isBlank()
                ? URI.create("http://localhost:" + environment.getProperty("local.server.port", "8080"))
                : URI.create(address);
    }
}
