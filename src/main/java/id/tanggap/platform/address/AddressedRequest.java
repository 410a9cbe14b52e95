package id.tanggap.platform.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request as if it had been sent to the public address.
final class AddressedRequest extends HttpServletRequestWrapper {

    private static final String HOST = "host";

    /// What senders and proxies say about the host; proxies' word about the sender's address was heard before.
    private static final Set<String> CLAIMS =
            Set.of("forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-forwarded-prefix");

    private final PublicAddress address;

    AddressedRequest(HttpServletRequest request, PublicAddress address) {
        super(request);
        this.address = address;
    }

    @Override
    public String getScheme() {
        return isSecure() ? "https" : "http";
    }

    /// Without a setting, as the connection is: the server may have a certificate of its own.
    @Override
    public boolean isSecure() {
        return address.isGiven() ? address.isSecure() : super.isSecure();
    }

    @Override
    public String getServerName() {
        return address.uri().getHost();
    }

    @Override
    public int getServerPort() {
        return address.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.link(getRequestURI()));
    }

    @Override
    public @Nullable String getHeader(String name) {
        var said = getHeaders(name);
        return said.hasMoreElements() ? said.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals(HOST)) {
            return Collections.enumeration(List.of(address.uri().getRawAuthority()));
        }
        return CLAIMS.contains(plain) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
