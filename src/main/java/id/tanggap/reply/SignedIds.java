package id.tanggap.reply;

import id.tanggap.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Message-IDs of our own that nobody else can make: `tgp.<ticket>.<random>.<signature>@<domain>`.
///
/// The signature is the first 80 bits of HMAC-SHA-256 over ticket and random part. It tells our own mail when it comes
/// back, and which ticket a reply belongs to; who may reply is another question.
public final class SignedIds {

    private static final Pattern SHAPE = Pattern.compile("tgp\\.(\\d{12})\\.([0-9a-f]{16})\\.([0-9a-f]{20})@[^@\\s]+");
    private static final int RANDOM_BYTES = 8;
    private static final int SIGNATURE_DIGITS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    /// @param key at least 16 bytes, the same on every node
    public SignedIds(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException(
                    "TANGGAP_REPLY_KEY (tanggap.reply.key) needs at least 16 characters; it signs the Message-IDs");
        }
        this.key = key.clone();
    }

    /// @return a new id without angle brackets
    String next(TicketNumber number, String domain) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var random = HexFormat.of().formatHex(bytes);
        return "tgp.%s.%s.%s@%s".formatted(number.digits(), random, sign(number.digits(), random), domain);
    }

    /// @param messageId without angle brackets
    /// @return the ticket, if we made this id
    public Optional<TicketNumber> ticketOf(String messageId) {
        var parts = SHAPE.matcher(messageId);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var signed = sign(parts.group(1), parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(signed, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? TicketNumber.parse(parts.group(1))
                : Optional.empty();
    }

    private String sign(String number, String random) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signature = mac.doFinal((number + "." + random).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signature).substring(0, SIGNATURE_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
