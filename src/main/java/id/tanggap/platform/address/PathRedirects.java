package id.tanggap.platform.address;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/// Takes the public address off redirects that lead to it.
final class PathRedirects extends HttpServletResponseWrapper {

    private final PublicAddress address;

    PathRedirects(HttpServletResponse response, PublicAddress address) {
        super(response);
        this.address = address;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(path(location));
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        super.sendRedirect(path(location), status, clearBuffer);
    }

    private String path(String location) {
        var home = address.uri().toString();
        if (location.equals(home)) {
            return "/";
        }
        return location.startsWith(home + "/") ? location.substring(home.length()) : location;
    }
}
