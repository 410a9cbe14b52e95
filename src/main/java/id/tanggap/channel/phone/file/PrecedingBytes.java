package id.tanggap.channel.phone.file;

import id.tanggap.channel.phone.source.ShortChecksum;

/// The last bytes before a position in a file: unchanged as long as the file was only appended to.
final class PrecedingBytes {

    static final int LONGEST = 256;
    static final PrecedingBytes NONE = new PrecedingBytes(new byte[0]);

    private final byte[] bytes;

    private PrecedingBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes at most `LONGEST`
    static PrecedingBytes of(byte[] bytes) {
        return new PrecedingBytes(bytes.clone());
    }

    /// The tail after the first `length` bytes of a buffer were read too.
    PrecedingBytes after(byte[] buffer, int length) {
        var fromBuffer = Math.min(length, LONGEST);
        var fromBefore = Math.min(bytes.length, LONGEST - fromBuffer);
        var joined = new byte[fromBefore + fromBuffer];
        System.arraycopy(bytes, bytes.length - fromBefore, joined, 0, fromBefore);
        System.arraycopy(buffer, length - fromBuffer, joined, fromBefore, fromBuffer);
        return new PrecedingBytes(joined);
    }

    String checksum() {
        return ShortChecksum.of(bytes);
    }
}
