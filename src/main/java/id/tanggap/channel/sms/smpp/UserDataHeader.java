package id.tanggap.channel.sms.smpp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The header before the text of a short message (3GPP TS 23.040 section 9.2.3.24), as far as we need it: which part
/// of which message this is. An invalid header is no header: then all the bytes are text.
///
/// @param length of the header in the message, its length byte included; 0 if there is none
record UserDataHeader(int length, @Nullable Place place) {

    private static final int EIGHT_BIT_REFERENCE = 0x00;
    private static final int SIXTEEN_BIT_REFERENCE = 0x08;
    static final UserDataHeader NONE = new UserDataHeader(0, null);

    /// @param ref the same for all parts
    /// @param n from 1
    record Place(String ref, int n, int total) {

        /// @return null for an impossible number, and for a message of one part
        static @Nullable Place of(String ref, int n, int total) {
            return total > 1 && n >= 1 && n <= total ? new Place(ref, n, total) : null;
        }
    }

    static UserDataHeader of(byte[] message) {
        var length = message.length == 0 ? 0 : (message[0] & 0xff) + 1;
        if (length < 2 || length > message.length) {
            return NONE;
        }
        Place place = null;
        for (var at = 1; at + 1 < length; ) {
            var size = message[at + 1] & 0xff;
            if (at + 2 + size > length) {
                return NONE;
            }
            var found = place(message[at] & 0xff, Arrays.copyOfRange(message, at + 2, at + 2 + size));
            place = found == null ? place : found;
            at += 2 + size;
        }
        return new UserDataHeader(length, place);
    }

    private static @Nullable Place place(int element, byte[] data) {
        if (element == EIGHT_BIT_REFERENCE && data.length == 3) {
            return Place.of("udh8:" + (data[0] & 0xff), data[2] & 0xff, data[1] & 0xff);
        }
        if (element == SIXTEEN_BIT_REFERENCE && data.length == 4) {
            var ref = (data[0] & 0xff) << 8 | (data[1] & 0xff);
            return Place.of("udh16:" + ref, data[3] & 0xff, data[2] & 0xff);
        }
        return null;
    }

    /// Padding bits between the header and the first septet of a packed text.
    int fillBits() {
        return (7 - length * 8 % 7) % 7;
    }
}
