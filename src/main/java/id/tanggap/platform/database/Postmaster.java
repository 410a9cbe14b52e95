package id.tanggap.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A running PostgreSQL server of a data directory, as described by its `postmaster.pid`.
///
/// PostgreSQL survives a killed Java process, so the next start must find and use it instead of starting a second
/// one.
record Postmaster(ProcessHandle process, int port) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /// @return the running server of the directory, if there is one and it is ready for connections
    static Optional<Postmaster> on(Path dataDirectory) {
        var file = dataDirectory.resolve("postmaster.pid");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= STATUS || !lines.get(STATUS).strip().equals("ready")) {
                return Optional.empty();
            }
            var port = Integer.parseInt(lines.get(PORT).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(Postmaster::isPostgres)
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /// After a reboot the process id may belong to any other program.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }
}
