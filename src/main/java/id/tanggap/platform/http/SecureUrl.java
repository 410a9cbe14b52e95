package id.tanggap.platform.http;

import java.net.URI;
import java.util.Set;

/// Checks that secrets may be sent to an address.
public final class SecureUrl {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private SecureUrl() {}

    /// Whether the address is https, or http on this machine.
    public static boolean isSecure(URI url) {
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isOnThisMachine(url));
    }

    public static boolean isOnThisMachine(URI url) {
        return THIS_MACHINE.contains(String.valueOf(url.getHost()));
    }
}
