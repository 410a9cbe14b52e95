package id.tanggap.channel.sms.twilio;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Where a file may be fetched from: the open internet, never a place inside the house.
///
/// The client connects to the very addresses that were looked at here, so that a name cannot point elsewhere a moment
/// later.
final class PublicAddressResolver implements DnsResolver {

    private static final int CARRIER_NAT = 100;
    private static final int BENCHMARK = 198;
    private static final int MULTICAST_AND_RESERVED = 224;

    private final boolean loopbackToo;

    /// @param loopbackToo for a stand-in of the provider on this machine
    PublicAddressResolver(boolean loopbackToo) {
        this.loopbackToo = loopbackToo;
    }

    /// A name leads into the house.
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String host) {
            super(host + " is an address that files are not fetched from");
        }
    }

    /// All of a name's addresses must be good: one bad one shows what it is for.
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

    /// What Java does not call private: 0/8, 100.64/10 (RFC 6598), 192.0.0/24, 198.18/15 (RFC 2544), 240/4.
    private static boolean isPublic4(byte[] ip) {
        var first = ip[0] & 0xff;
        var second = ip[1] & 0xff;
        return first != 0
                && first < MULTICAST_AND_RESERVED
                && !(first == CARRIER_NAT && (second & 0xc0) == 64)
                && !(first == 192 && second == 0 && ip[2] == 0)
                && !(first == BENCHMARK && (second & 0xfe) == 18);
    }

    /// Only 2000::/3 is handed out; of it, 2002::/16 (6to4) and 2001::/32 (Teredo) carry other addresses inside.
    private static boolean isPublic6(byte[] ip) {
        var global = (ip[0] & 0xe0) == 0x20;
        var sixToFour = ip[0] == 0x20 && ip[1] == 0x02;
        var teredo = ip[0] == 0x20 && ip[1] == 0x01 && ip[2] == 0 && ip[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
