package id.tanggap.channel.sms.twilio;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Checks where a file may be fetched from: only public addresses, never the internal network.
///
/// The client connects to the same addresses that were checked here, so that the name cannot resolve to another
/// address a moment later.
///
/// @param loopbackToo for a test server on this machine
record PublicAddressResolver(boolean loopbackToo) implements DnsResolver {

    private static final int CARRIER_NAT = 100;
    private static final int BENCHMARK = 198;
    private static final int MULTICAST_AND_RESERVED = 224;

    /// A host name resolves to an internal address.
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String host) {
            super(host + " is an address that files are not fetched from");
        }
    }

    /// All addresses of a name must be public: one internal address is enough to refuse it.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var address : addresses) {
            if (!isAllowed(address)) {
                throw new Forbidden(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isAllowed(InetAddress address) {
        return address.isLoopbackAddress() ? loopbackToo : isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address.getAddress());
    }

    /// Ranges that Java does not report as private: 0/8, 100.64/10 (RFC 6598), 192.0.0/24, 198.18/15 (RFC 2544),
    /// 240/4.
    private static boolean isPublic4(byte[] ip) {
        var first = ip[0] & 0xff;
        var second = ip[1] & 0xff;
        return first != 0
                && first < MULTICAST_AND_RESERVED
                && !(first == CARRIER_NAT && (second & 0xc0) == 64)
                && !(first == 192 && second == 0 && ip[2] == 0)
                && !(first == BENCHMARK && (second & 0xfe) == 18);
    }

    /// Only 2000::/3 is assigned; in it, 2002::/16 (6to4) and 2001::/32 (Teredo) contain other addresses.
    private static boolean isPublic6(byte[] ip) {
        var global = (ip[0] & 0xe0) == 0x20;
        var sixToFour = ip[0] == 0x20 && ip[1] == 0x02;
        var teredo = ip[0] == 0x20 && ip[1] == 0x01 && ip[2] == 0 && ip[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
