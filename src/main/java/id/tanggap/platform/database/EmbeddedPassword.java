package id.tanggap.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// The password of the embedded server's superuser: random, in a file beside its data that only the owner reads.
/// Without it every user of the machine could read every report.
record EmbeddedPassword(Path file) {

    private static final int BYTES = 32;

    /// @param data directory of the server; the file is beside it, because a server begins in an empty one
    static EmbeddedPassword beside(Path data) {
        return new EmbeddedPassword(data.resolveSibling(data.getFileName() + ".password"));
    }

    Optional<String> known() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        closeToOthers(file);
        return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    }

    /// The one that is known, or a new one. Closed to others before there is anything in it, and whole or not there.
    String knownOrNew() throws IOException {
        var known = known();
        if (known.isPresent()) {
            return known.get();
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        closeToOthers(draft);
        Files.writeString(draft, password + "\n", StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void closeToOthers(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
