package id.tanggap;

import static id.tanggap.Patience.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A real Dovecot (2.3 or 2.4) on a free port of the loopback address, with one Maildir that any user may open. As
/// root its mail belongs to `nobody`; else everything runs as the user of the test.
public final class Dovecot implements AutoCloseable {

    public static final String PASSWORD = "rahasia";

    private static final int NOBODY = 65534;
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/sbin/dovecot"), Path.of("/usr/local/sbin/dovecot"), Path.of("/opt/homebrew/sbin/dovecot"));

    private final Path folder;
    private final boolean root = System.getProperty("user.name").equals("root");
    private final int port;
    private final Process process;

    private Dovecot(Path program) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("dovecot");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name :
                List.of("run", "home", "home/Maildir", "home/Maildir/cur", "home/Maildir/new", "home/Maildir/tmp")) {
            Files.createDirectory(folder.resolve(name));
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var settings = folder.resolve("dovecot.conf");
        Files.writeString(settings, settings(version(program)));
        own();
        process = new ProcessBuilder(program.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        await().until(this::isOpen);
    }

    /// Starts a server, or skips the test where Dovecot is not installed.
    public static Dovecot start() {
        var program = program();
        if (program.isEmpty()) {
            abort("Dovecot is not installed: apt-get install dovecot-imapd");
        }
        try {
            return new Dovecot(program.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static String version(Path program) throws IOException, InterruptedException {
        var asking = new ProcessBuilder(program.toString(), "--version").start();
        var answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return answer;
    }

    private String id(String attribute) throws IOException {
        return root
                ? Integer.toString(NOBODY)
                : Files.getAttribute(folder, attribute).toString();
    }

    private String settings(String version) throws IOException {
        var old = version.startsWith("2.3");
        return Stream.of(
                        old ? "" : "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n",
                        COMMON,
                        root ? "" : ROOTLESS,
                        old ? BEFORE_2_4 : SINCE_2_4)
                .reduce("", String::concat)
                .replace("@folder", folder.toString())
                .replace("@port", Integer.toString(port))
                .replace("@password", PASSWORD)
                .replace("@uid", id("unix:uid"))
                .replace("@gid", id("unix:gid"))
                .replace("@me", System.getProperty("user.name"));
    }

    private static final String COMMON = """
            protocols = imap
            listen = 127.0.0.1
            base_dir = @folder/run
            state_dir = @folder/run
            log_path = @folder/log
            ssl = no
            first_valid_uid = 1
            first_valid_gid = 1
            mail_uid = @uid
            mail_gid = @gid
            service imap-login {
              inet_listener imap {
                port = @port
              }
              inet_listener imaps {
                port = 0
              }
            }
            """;

    private static final String ROOTLESS = """
            default_internal_user = @me
            default_login_user = @me
            default_internal_group = @me
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
            }
            """;

    private static final String BEFORE_2_4 = """
            disable_plaintext_auth = no
            mail_location = maildir:@folder/home/Maildir
            passdb {
              driver = static
              args = password=@password
            }
            userdb {
              driver = static
              args = uid=@uid gid=@gid home=@folder/home
            }
            """;

    private static final String SINCE_2_4 = """
            auth_allow_cleartext = yes
            mail_driver = maildir
            mail_path = @folder/home/Maildir
            passdb static {
              password = @password
            }
            userdb static {
              fields {
                uid = @uid
                gid = @gid
                home = @folder/home
              }
            }
            """;

    private boolean isOpen() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /// What the server has logged.
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /// Puts a mail into the mailbox.
    ///
    /// @param name of its file, unique; without a size
    /// @param size as the name of the file says it, in bytes: Dovecot believes it
    /// @return the file
    public Path put(String name, String mail, long size) throws IOException {
        var temporary = folder.resolve("home/Maildir/tmp").resolve(name);
        Files.writeString(temporary, mail);
        own(temporary);
        return Files.move(temporary, folder.resolve("home/Maildir/new").resolve(name + ",S=" + size));
    }

    public Path put(String name, String mail) throws IOException {
        return put(name, mail, mail.getBytes(StandardCharsets.UTF_8).length);
    }

    /// The file of a mail, wherever the server has moved it.
    public Path find(String name) throws IOException {
        try (var files = Files.walk(folder.resolve("home/Maildir"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + ","))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void own() throws IOException {
        Files.walkFileTree(folder.resolve("home"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                own(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await().until(() -> !process.isAlive());
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
