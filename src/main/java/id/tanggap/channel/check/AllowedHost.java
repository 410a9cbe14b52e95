package id.tanggap.channel.check;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/// Whether the program may connect to a server that somebody typed into a form. Addresses of the machine's own network
/// card (link-local) are refused: clouds hand out passwords there to whoever asks.
public final class AllowedHost {

    /// Metadata services outside the link-local ranges: of Alibaba, Oracle, Azure, Google, and two of Amazon.
    private static final Set<String> METADATA = Set.of(
            "100.100.100.200",
            "192.0.0.192",
            "168.63.129.16",
            "fd20:ce:0:0:0:0:0:254",
            "fd00:ec2:0:0:0:0:0:254",
            "fd00:ec2:0:0:0:0:0:23");

    private AllowedHost() {}

    /// An address to which this program makes no connection.
    public static final class ForbiddenHostException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        private final String host;

        ForbiddenHostException(String host) {
            super(host + " is an address of the machine's own network, to which no channel connects");
            this.host = host;
        }

        String host() {
            return host;
        }
    }

    /// All addresses of the name must be allowed.
    public static InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (isForbidden(address)) {
                throw new ForbiddenHostException(host);
            }
        }
        return addresses;
    }

    static boolean isForbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress())
                || (address instanceof Inet6Address six && isTranslated(six));
    }

    /// NAT64 (RFC 6052), 6to4 (RFC 3056) and the old form `::1.2.3.4` hide an IPv4 address in an IPv6 one.
    private static boolean isTranslated(Inet6Address address) {
        var ip = address.getAddress();
        var sixToFour = ip[0] == 0x20 && ip[1] == 0x02;
        var nat64 = ip[0] == 0 && ip[1] == 0x64 && (ip[2] & 0xff) == 0xff && (ip[3] & 0xff) == 0x9b;
        return sixToFour || nat64 || (address.isIPv4CompatibleAddress() && !address.isLoopbackAddress());
    }
}
