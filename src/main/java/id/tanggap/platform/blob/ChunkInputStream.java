package id.tanggap.platform.blob;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/// Reads numbered chunks in order; an empty or short one is the last.
final class ChunkInputStream extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int next;
    private int skip;
    private int position;
    private boolean last;

    ChunkInputStream(IntFunction<byte[]> chunks) {
        this(chunks, 0, 0);
    }

    /// @param first number of the chunk to begin with
    /// @param skip bytes of it to leave out
    ChunkInputStream(IntFunction<byte[]> chunks, int first, int skip) {
        this.chunks = chunks;
        this.next = first;
        this.skip = skip;
    }

    @Override
    public int read() {
        return ready() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, count);
        position += count;
        return count;
    }

    /// Skips whole chunks without fetching them.
    @Override
    public long skip(long count) {
        if (count <= 0) {
            return 0;
        }
        if (count <= chunk.length - position) {
            position += (int) count;
            return count;
        }
        if (last) {
            var rest = chunk.length - position;
            position = chunk.length;
            return rest;
        }
        var beyond = count - (chunk.length - position);
        next += (int) (beyond / BlobStore.CHUNK);
        position = chunk.length;
        if (!ready()) {
            return count - beyond % BlobStore.CHUNK;
        }
        position = (int) Math.min(beyond % BlobStore.CHUNK, chunk.length);
        return count - beyond % BlobStore.CHUNK + position;
    }

    private boolean ready() {
        while (position == chunk.length && !last) {
            chunk = chunks.apply(next++);
            position = Math.min(skip, chunk.length);
            skip = 0;
            last = chunk.length < BlobStore.CHUNK;
        }
        return position < chunk.length;
    }
}
