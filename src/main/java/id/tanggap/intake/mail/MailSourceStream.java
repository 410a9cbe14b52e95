package id.tanggap.intake.mail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A mail's bytes; records whether the source failed, as opposed to the content.
final class MailSourceStream extends FilterInputStream {

    private static final byte[] MAILBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1000;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private @Nullable IOException own;

    MailSourceStream(BufferedInputStream in) {
        super(in);
    }

    /// Mailbox files put a line "From somebody date" before each mail; some exports begin with a byte order mark.
    void skipMailboxLine() throws IOException {
        in.mark(LONGEST_LINE);
        var mark = in.readNBytes(BYTE_ORDER_MARK.length);
        var hasMark = mark.length == BYTE_ORDER_MARK.length;
        for (var i = 0; hasMark && i < mark.length; i++) {
            hasMark = (mark[i] & 0xFF) == BYTE_ORDER_MARK[i];
        }
        if (!hasMark) {
            in.reset();
        }
        in.mark(LONGEST_LINE);
        if (!Arrays.equals(in.readNBytes(MAILBOX_LINE.length), MAILBOX_LINE) || !lineEndIsNear()) {
            in.reset();
        }
    }

    private boolean lineEndIsNear() throws IOException {
        for (var i = 0; i < LONGEST_LINE - MAILBOX_LINE.length - 1; i++) {
            if (in.read() == '\n') {
                return true;
            }
        }
        return false;
    }

    void rethrowOwn() throws IOException {
        if (own != null) {
            throw own;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            own = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            own = e;
            throw e;
        }
    }
}
