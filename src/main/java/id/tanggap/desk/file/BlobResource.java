package id.tanggap.desk.file;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/// A stored blob as a Spring resource, which Spring serves whole or by ranges (206, 416).
public final class BlobResource extends AbstractResource {

    private final BlobStore blobs;
    private final Sha256 sha256;
    private final long size;

    public BlobResource(BlobStore blobs, Sha256 sha256, long size) {
        this.blobs = blobs;
        this.sha256 = sha256;
        this.size = size;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getDescription() {
        return "bytes " + sha256;
    }

    @Override
    public InputStream getInputStream() {
        return blobs.open(sha256);
    }
}
