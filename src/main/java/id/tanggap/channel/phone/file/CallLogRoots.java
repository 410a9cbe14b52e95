package id.tanggap.channel.phone.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the call logs of exchanges are. A channel made in the browser reads nowhere else: whoever administers the
/// office must not be able to read other files of the machine as call logs.
@Component
public class CallLogRoots {

    private final List<Path> roots;

    /// @param roots texts: a list of paths would be read as one path with commas in it
    CallLogRoots(
            @Value("${tanggap.call-log-folders:/var/log/asterisk,/var/log/freeswitch,/srv/call-logs}") String[] roots) {
        this.roots = Arrays.stream(roots)
                .map(root -> Path.of(root.strip()).toAbsolutePath().normalize())
                .toList();
    }

    public List<Path> all() {
        return roots;
    }

    /// Whether a folder is one of them or inside one, as written and as it is behind links.
    public boolean hold(Path folder) {
        var written = folder.toAbsolutePath().normalize();
        return roots.stream().anyMatch(root -> written.startsWith(root) && isReallyIn(written, root));
    }

    private static boolean isReallyIn(Path folder, Path root) {
        try {
            return folder.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true; // not there yet: the trial says so, and the poller reads nothing
        }
    }
}
