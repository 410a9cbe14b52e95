package id.tanggap.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// How a server asks who connects: its `pg_hba.conf`. Lines that operators wrote stay, but for trust.
record ClientAuthentication(Path file) {

    /// A rule that lets everybody be whoever they say.
    private static final Pattern TRUST = Pattern.compile("(?m)^(\\s*(?:local|host\\w*)\\s+[^#\\n]*?\\s)trust(?=\\s|$)");

    static ClientAuthentication of(Path data) {
        return new ClientAuthentication(data.resolve("pg_hba.conf"));
    }

    boolean trustsAnybody() throws IOException {
        return TRUST.matcher(Files.readString(file)).find();
    }

    void askForPasswords() throws IOException {
        var closed = TRUST.matcher(Files.readString(file)).replaceAll("$1" + EmbeddedDatabase.METHOD);
        var draft = file.resolveSibling("pg_hba.conf.new");
        Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(draft, closed);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
