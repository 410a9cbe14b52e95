package id.tanggap.channel.phone.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs a problem with a file once, with what to do, and once that it is solved.
public final class FileProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(FileProblemLog.class);

    private final String channelName;
    private final Map<Path, String> open = new HashMap<>();

    public FileProblemLog(String channelName) {
        this.channelName = channelName;
    }

    public void about(Path path, IOException e) {
        about(path, RootCause.of(e), todo(e));
    }

    public void about(Path path, String problem, String todo) {
        if (!problem.equals(open.put(path, problem))) {
            LOG.warn("channel={} file=\"{}\" read=false problem=\"{}\" do=\"{}\"", channelName, path, problem, todo);
        }
    }

    public void settled(Path path) {
        if (open.remove(path) != null) {
            LOG.info("channel={} file=\"{}\" read=true", channelName, path);
        }
    }

    private static String todo(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "let the program's user read it: look at owner, group and mode";
            case NoSuchFileException missing ->
                "look at folder: in the channel's file; is the exchange's disk mounted?";
            case EOFException cut -> "nothing if it is being packed now; else unpack it by hand, its end is missing";
            case ZipException broken -> "unpack it by hand, it is damaged";
            default -> "look at the disk; it is tried again";
        };
    }
}
