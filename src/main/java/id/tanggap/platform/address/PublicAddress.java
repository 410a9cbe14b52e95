package id.tanggap.platform.address;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The address at which people and programs reach this house: what every link names. It is a setting, because the Host
/// header of a request is whatever its sender wrote.
public final class PublicAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<URI> given;
    private final IntSupplier port;

    /// @param given as the operator wrote it, `https://tanggap.example`; blank for this machine's own
    /// @param port of this machine's own address
    public PublicAddress(String given, IntSupplier port) {
        this.given = given.isBlank() ? Optional.empty() : Optional.of(checked(given.strip()));
        this.port = port;
    }

    private static URI checked(String address) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() != null
                    && SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && Set.of("", "/").contains(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return URI.create(address.replaceFirst("/$", ""));
            }
        } catch (IllegalArgumentException noAddress) {
            throw new WrongAddressException(address, noAddress);
        }
        throw new WrongAddressException(address, null);
    }

    public boolean isGiven() {
        return given.isPresent();
    }

    /// Scheme, host and port, without a slash at the end.
    public URI uri() {
        return given.orElseGet(() -> URI.create("http://localhost:" + port.getAsInt()));
    }

    /// @param path begins with a slash
    public String link(String path) {
        return uri() + path;
    }

    int port() {
        var uri = uri();
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
    }

    public boolean isSecure() {
        return "https".equals(uri().getScheme());
    }

    /// The setting is no address that a browser can open.
    static final class WrongAddressException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        WrongAddressException(String address, @Nullable Throwable cause) {
            super(
                    "TANGGAP_ADDRESS (tanggap.address) is '" + address
                            + "'; it must be scheme, host and, if need be, port,"
                            + " like https://tanggap.example or http://10.0.0.7:8080, without a path.",
                    cause);
        }
    }
}
