package id.tanggap.channel.sms.smpp;

import id.tanggap.platform.gsm.GsmAlphabet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a text into short messages: one, or several with headers that number the parts. Nothing is lost, and no
/// pair is split: neither an escape and its character, nor the halves of a surrogate pair.
record SmppSegmentation(byte coding, boolean withHeaders, List<Bytes> messages) {

    private static final byte OWN_ALPHABET = 0;
    private static final byte UCS2 = 8;

    /// The bytes of one short message.
    @FunctionalInterface
    interface Bytes {
        byte[] get();
    }

    /// @param ref the same for all parts and at every attempt
    static SmppSegmentation of(String text, int ref, SmppSettings.Alphabet alphabet) {
        return switch (alphabet) {
            case GSM7 ->
                GsmAlphabet.encode(text)
                        .map(septets -> septets(septets, ref, false))
                        .orElseGet(() -> ucs2(text, ref));
            case GSM7_PACKED ->
                GsmAlphabet.encode(text)
                        .map(septets -> septets(septets, ref, true))
                        .orElseGet(() -> ucs2(text, ref));
            case LATIN1 ->
                StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
                        ? bytes(text.getBytes(StandardCharsets.ISO_8859_1), ref)
                        : ucs2(text, ref);
            case ASCII ->
                StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                        ? bytes(text.getBytes(StandardCharsets.US_ASCII), ref)
                        : ucs2(text, ref);
        };
    }

    private static SmppSegmentation septets(byte[] septets, int ref, boolean packed) {
        var parts = cut(septets, 160, 153, at -> septets[at] == GsmAlphabet.ESCAPE);
        if (!packed) {
            return joined(OWN_ALPHABET, parts, ref);
        }
        var padding = parts.size() > 1 ? 1 : 0;
        return joined(
                OWN_ALPHABET,
                parts.stream()
                        .<Bytes>map(part -> () -> GsmAlphabet.pack(part.get(), padding))
                        .toList(),
                ref);
    }

    private static SmppSegmentation bytes(byte[] bytes, int ref) {
        return joined(OWN_ALPHABET, cut(bytes, 140, 134, at -> false), ref);
    }

    private static SmppSegmentation ucs2(String text, int ref) {
        var bytes = text.getBytes(StandardCharsets.UTF_16BE);
        return joined(UCS2, cut(bytes, 140, 134, at -> (at & 1) == 0 || (bytes[at - 1] & 0xfc) == 0xd8), ref);
    }

    private static SmppSegmentation joined(byte coding, List<Bytes> parts, int ref) {
        if (parts.size() == 1) {
            return new SmppSegmentation(coding, false, parts);
        }
        var messages = new ArrayList<Bytes>();
        for (var part : parts) {
            var header = new byte[] {5, 0, 3, (byte) ref, (byte) parts.size(), (byte) (messages.size() + 1)};
            messages.add(withHeader(header, part.get()));
        }
        return new SmppSegmentation(coding, true, messages);
    }

    /// Whether a part must not end with the byte at this position.
    @FunctionalInterface
    private interface Bound {
        boolean holds(int at);
    }

    private static List<Bytes> cut(byte[] bytes, int alone, int joined, Bound bound) {
        if (bytes.length <= alone) {
            return List.of(() -> bytes);
        }
        var parts = new ArrayList<Bytes>();
        for (var start = 0; start < bytes.length; ) {
            var end = Math.min(bytes.length, start + joined);
            while (end < bytes.length && bound.holds(end - 1)) {
                end--;
            }
            var part = Arrays.copyOfRange(bytes, start, end);
            parts.add(() -> part);
            start = end;
        }
        return parts;
    }

    private static Bytes withHeader(byte[] header, byte[] body) {
        var message = new ByteArrayOutputStream(header.length + body.length);
        message.writeBytes(header);
        message.writeBytes(body);
        return message::toByteArray;
    }
}
