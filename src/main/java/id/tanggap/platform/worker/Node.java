package id.tanggap.platform.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// This process among all those that use the same database.
///
/// Its name survives a restart: work that a killed node had claimed is resumed at once, instead of after the end of
/// its leases.
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
