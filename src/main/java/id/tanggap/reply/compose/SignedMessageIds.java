package id.tanggap.reply.compose;

import id.tanggap.platform.signature.HmacSignature;
import id.tanggap.reply.carrier.OwnMessageIds;
import id.tanggap.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signed Message-IDs that nobody else can create: `tgp.<ticket>.<random>.<signature>@<domain>`.
///
/// The signature is the first 80 bits of HMAC-SHA-256 over ticket and random part. It identifies our own mail when it
/// comes back, and the ticket that a reply belongs to; it does not decide who may reply.
public final class SignedMessageIds implements OwnMessageIds {

    private static final Pattern SHAPE = Pattern.compile("tgp\\.(\\d{12})\\.([0-9a-f]{16})\\.([0-9a-f]{20})@[^@\\s]+");
    private static final String NO_TICKET = "0".repeat(12);
    private static final int RANDOM_BYTES = 8;
    private static final int SIGNATURE_DIGITS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HmacSignature signature;

    /// @param key at least 16 bytes, the same on every node
    public SignedMessageIds(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException(
                    "TANGGAP_REPLY_KEY (tanggap.reply.key) needs at least 16 characters; it signs the Message-IDs");
        }
        this.signature = HmacSignature.sha256(key);
    }

    /// @return a new id without angle brackets
    String next(TicketNumber number, String domain) {
        return next(number.digits(), domain);
    }

    @Override
    public String forTrial(String domain) {
        return next(NO_TICKET, domain);
    }

    private String next(String digits, String domain) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var random = HexFormat.of().formatHex(bytes);
        return "tgp.%s.%s.%s@%s".formatted(digits, random, sign(digits, random), domain);
    }

    /// Whether we made this id, for a ticket or for a trial.
    ///
    /// @param messageId without angle brackets
    public boolean isOurs(String messageId) {
        var parts = SHAPE.matcher(messageId);
        return parts.matches() && HmacSignature.isSame(sign(parts.group(1), parts.group(2)), parts.group(3));
    }

    /// @param messageId without angle brackets
    /// @return the ticket, if this id is ours
    public Optional<TicketNumber> ticketOf(String messageId) {
        var parts = SHAPE.matcher(messageId);
        return parts.matches() && isOurs(messageId) ? TicketNumber.parse(parts.group(1)) : Optional.empty();
    }

    private String sign(String number, String random) {
        return signature
                .hex((number + "." + random).getBytes(StandardCharsets.US_ASCII))
                .substring(0, SIGNATURE_DIGITS);
    }
}
