package id.tanggap;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real mail server for tests, on free ports of the loopback address; every address is a mailbox.
public final class PostOffice implements AutoCloseable {

    public static final String MINISTRY = "pengaduan@tanggap.test";

    private final GreenMail server =
            new GreenMail(doors()).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());

    /// SMTP and IMAP on free ports.
    public static ServerSetup[] doors() {
        return new ServerSetup[] {door(0, ServerSetup.PROTOCOL_SMTP), door(0, ServerSetup.PROTOCOL_IMAP)};
    }

    /// GreenMail gives up a server that is not there after two seconds, too short where three classes share two cores.
    public static ServerSetup door(int port, String protocol) {
        var door = new ServerSetup(port, "127.0.0.1", protocol);
        door.setServerStartupTimeout(Patience.LIMIT.toMillis());
        return door;
    }

    public PostOffice() {
        server.start();
        server.setUser(MINISTRY, MINISTRY, MINISTRY);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /// Writes a channel file for a mailbox of this office.
    public void describeChannel(Path folder, String name, String address) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".yaml"), """
                    channel: email
                    address: %1$s
                    imap:
                      host: 127.0.0.1
                      port: %2$d
                      security: none
                      user: %1$s
                      password: %1$s
                      poll: 1s
                    smtp:
                      host: 127.0.0.1
                      port: %3$d
                      security: none
                    """.formatted(address, imapPort(), smtpPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
