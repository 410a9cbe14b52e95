package id.tanggap.channel.email;

import id.tanggap.platform.blob.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A message between the server and the ledger: a small one in memory, a large one in a temporary file.
final class MailSpool implements BlobStore.Source, AutoCloseable {

    private static final int IN_MEMORY = 1024 * 1024;

    private final byte[] head;
    private final @org.jspecify.annotations.Nullable Path file;

    private MailSpool(byte[] head, @org.jspecify.annotations.Nullable Path file) {
        this.head = head;
        this.file = file;
    }

    static MailSpool of(InputStream in) throws IOException {
        var head = in.readNBytes(IN_MEMORY);
        if (head.length < IN_MEMORY) {
            return new MailSpool(head, null);
        }
        var file = Files.createTempFile("tanggap-mail-", ".eml");
        Files.copy(
                new SequenceInputStream(new ByteArrayInputStream(head), in), file, StandardCopyOption.REPLACE_EXISTING);
        return new MailSpool(new byte[0], file);
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(head) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
