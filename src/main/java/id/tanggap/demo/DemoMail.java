package id.tanggap.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The demo's mail server, on the loopback address. Every address is a mailbox; it forgets all at the end.
@Component
@Profile("demo")
class DemoMail implements SmartLifecycle {

    static final String ADDRESS = "pengaduan@tanggap.test";
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;
    private volatile boolean running;

    DemoMail(DemoProperties properties) {
        server = new GreenMail(new ServerSetup[] {
                    new ServerSetup(properties.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(properties.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    }

    @Override
    public void start() {
        server.start();
        server.setUser(ADDRESS, ADDRESS, ADDRESS);
        running = true;
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

    /// Before the channels, which look for it.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE / 2;
    }
}
