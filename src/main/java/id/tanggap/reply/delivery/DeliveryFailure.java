package id.tanggap.reply.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why providers could not deliver a text, by Twilio's error codes; the words for each code are in the message files
/// as `delivery.code.<code>`.
enum DeliveryFailure {
    QUEUE_FULL("30001", Hope.AGAIN),
    ACCOUNT_SUSPENDED("30002", Hope.NONE),
    UNREACHABLE("30003", Hope.AGAIN),
    BLOCKED("30004", Hope.NONE),
    UNKNOWN_NUMBER("30005", Hope.NONE),
    LANDLINE("30006", Hope.NONE),
    FILTERED("30007", Hope.NONE),
    UNKNOWN("30008", Hope.AGAIN),
    PRICE("30010", Hope.NONE),
    EXPIRED("30036", Hope.AGAIN),
    TOO_MANY("20429", Hope.AGAIN),
    NOT_A_NUMBER("21211", Hope.NONE),
    REGION_SHUT("21408", Hope.NONE),
    OPTED_OUT("21610", Hope.NONE),
    NOT_MOBILE("21614", Hope.NONE),
    TOO_LONG("21617", Hope.NONE),
    SENDER_LIMIT("63018", Hope.AGAIN),
    NO_WHATSAPP("63003", Hope.NONE),
    WINDOW_SHUT("63016", Hope.NONE),
    TEMPLATE_UNKNOWN("63027", Hope.NONE);

    /// Whether sending it again can help.
    private enum Hope {
        AGAIN,
        NONE
    }

    private final String code;
    private final Hope hope;

    DeliveryFailure(String code, Hope hope) {
        this.code = code;
        this.hope = hope;
    }

    String code() {
        return code;
    }

    boolean mayPass() {
        return hope == Hope.AGAIN;
    }

    /// @return empty for an unknown code: we do not assume that another attempt would help
    static Optional<DeliveryFailure> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
