package id.tanggap.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// Where an attempt to sign in came from.
///
/// @param address as the connection, or the proxy in front, told it
/// @param device value of the browser's device cookie for the tried account; empty without one
public record SignInOrigin(String address, String device) implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    public static SignInOrigin of(HttpServletRequest request) {
        var account = request.getParameter("username");
        return new SignInOrigin(request.getRemoteAddr(), account == null ? "" : DeviceCookies.value(request, account));
    }

    /// What is slowed as one: an IPv4 address, or the first 64 bits of an IPv6 address, which one subscriber has alone.
    String network() {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("The servlet container gives addresses, not names", notAnAddress);
        }
    }
}
