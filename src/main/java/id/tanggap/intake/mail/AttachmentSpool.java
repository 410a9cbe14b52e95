package id.tanggap.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stores a decoded file: computes its digests, keeps a small one in memory and a large one in a temporary file.
final class AttachmentSpool {

    private static final int IN_MEMORY = 256 * 1024;
    private static final int BUFFER = 16 * 1024;

    private AttachmentSpool() {}

    /// @param complete false if the stream failed before its end
    record Taken(long size, String sha256, String md5, MailFile.Content content, boolean complete) {}

    /// @param temporary receives the temporary file, if there is one
    static Taken take(InputStream in, List<Path> temporary) throws IOException {
        var sha256 = digest("SHA-256");
        var md5 = digest("MD5");
        var head = new ByteArrayOutputStream();
        Path file = null;
        OutputStream out = head;
        var size = 0L;
        var complete = true;
        var buffer = new byte[BUFFER];
        try {
            for (var n = read(in, buffer); n != END; n = read(in, buffer)) {
                if (n == BROKEN) {
                    complete = false;
                    break;
                }
                if (file == null && size + n > IN_MEMORY) {
                    file = Files.createTempFile("tanggap-file-", ".bin");
                    temporary.add(file);
                    out = Files.newOutputStream(file);
                    head.writeTo(out);
                }
                out.write(buffer, 0, n);
                sha256.update(buffer, 0, n);
                md5.update(buffer, 0, n);
                size += n;
            }
        } finally {
            out.close();
        }
        var hex = HexFormat.of();
        return new Taken(
                size, hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()), content(head, file), complete);
    }

    private static final int END = -1;
    private static final int BROKEN = -2;

    /// The part before an encoding error is worth keeping.
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            return BROKEN;
        }
    }

    private static MailFile.Content content(ByteArrayOutputStream head, @Nullable Path file) {
        if (file != null) {
            return () -> Files.newInputStream(file);
        }
        var bytes = head.toByteArray();
        return () -> new ByteArrayInputStream(bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
