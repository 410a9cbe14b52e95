package id.tanggap.platform.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// This copy of the program among all that work on one database.
///
/// Its name survives a restart: what a killed node had in its hands it takes up again at once, instead of waiting
/// until its leases are over.
@Component
public final class Node {

    private final String name;

    public Node(@Value("${tanggap.node:}") String given, @Value("${server.port:8080}") String port) {
        this.name = given.isBlank() ? host() + ":" + port : given.strip();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }

    /// `TANGGAP_NODE`, else the machine's name and the port.
    public String name() {
        return name;
    }
}
