package id.tanggap.channel.phone;

/// The last bytes before a place in a file: still the same as long as the file was only appended to.
final class Tail {

    static final int LONGEST = 256;
    static final Tail NONE = new Tail(new byte[0]);

    private final byte[] bytes;

    private Tail(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes at most `LONGEST`
    static Tail of(byte[] bytes) {
        return new Tail(bytes.clone());
    }

    /// The tail after the first `length` bytes of a buffer were read too.
    Tail after(byte[] buffer, int length) {
        var fromBuffer = Math.min(length, LONGEST);
        var fromBefore = Math.min(bytes.length, LONGEST - fromBuffer);
        var joined = new byte[fromBefore + fromBuffer];
        System.arraycopy(bytes, bytes.length - fromBefore, joined, 0, fromBefore);
        System.arraycopy(buffer, length - fromBuffer, joined, fromBefore, fromBuffer);
        return new Tail(joined);
    }

    String checksum() {
        return Checksum.of(bytes);
    }
}
