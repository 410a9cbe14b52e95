package id.tanggap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between the program and a provider: passes everything on, until it is told to be silent. From then on it
/// accepts connections and says nothing on them, as a server does that hangs.
public final class SilentRelay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /// @param target port of the provider on this machine
    public SilentRelay(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void fallSilent() {
        silent = true;
    }

    /// On connections that come from now on.
    public void speakAgain() {
        silent = false;
    }

    /// Ends the connections that were accepted in silence.
    public void dropHeld() throws IOException {
        for (var caller : held) {
            caller.close();
        }
        held.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                if (silent) {
                    held.add(caller);
                } else {
                    var provider = new Socket(InetAddress.getLoopbackAddress(), target);
                    Thread.ofVirtual().start(() -> pass(caller, provider));
                    Thread.ofVirtual().start(() -> pass(provider, caller));
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /// What is said on a connection that stood before the silence is not passed on either.
    private void pass(Socket from, Socket to) {
        var some = new byte[8192];
        try (from;
                to) {
            for (var length = from.getInputStream().read(some);
                    length >= 0;
                    length = from.getInputStream().read(some)) {
                if (!silent) {
                    to.getOutputStream().write(some, 0, length);
                }
            }
        } catch (IOException closed) {
            // the other direction has ended the conversation
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        dropHeld();
    }
}
