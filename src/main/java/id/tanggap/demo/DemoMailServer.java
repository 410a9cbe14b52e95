package id.tanggap.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The demo's mail server, on the loopback address. Every address is a mailbox; mails are kept in memory only.
/// Its classes are not in the program for production.
@Component
@Profile("demo")
@ConditionalOnClass(name = DemoMailServer.LIBRARY)
class DemoMailServer implements SmartLifecycle {

    static final String LIBRARY = "com.icegreen.greenmail.util.GreenMail";
    static final String ADDRESS = "pengaduan@tanggap.test";
    private static final String LOOPBACK = "127.0.0.1";

    private final DemoProperties properties;
    private final GreenMail server;
    private volatile boolean running;

    DemoMailServer(DemoProperties properties) {
        this.properties = properties;
        server = new GreenMail(new ServerSetup[] {
                    new ServerSetup(properties.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(properties.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    }

    @Override
    public void start() {
        requireFree("TANGGAP_DEMO_SMTP_PORT", properties.smtpPort());
        requireFree("TANGGAP_DEMO_IMAP_PORT", properties.imapPort());
        server.start();
        server.setUser(ADDRESS, ADDRESS, ADDRESS);
        running = true;
    }

    /// The mail server reports a busy port only in its own thread, where nobody sees it; so this checks first.
    private static void requireFree(String setting, int port) {
        try {
            new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK)).close();
        } catch (IOException e) {
            throw new IllegalStateException(
                    setting + ": the demo's mail server cannot use port " + port + " (" + e.getMessage()
                            + "). Stop the program that has it, or set " + setting + " to another port.",
                    e);
        }
    }

    @Override
    public void stop() {
        running = false;
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts before the channels, which connect to it.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE / 2;
    }
}
