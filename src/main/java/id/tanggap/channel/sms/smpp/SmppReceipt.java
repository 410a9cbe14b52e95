package id.tanggap.channel.sms.smpp;

import id.tanggap.reply.delivery.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/// Parses a delivery receipt: its parameters if present, otherwise its text (SMPP 3.4 sections 5.2.12, 5.3.2.12,
/// 5.3.2.35 and appendix B). The form of the text differs between message centres; only `id:`, `stat:` and `err:` are
/// read.
///
/// @param code the network's error, null for none
record SmppReceipt(String id, DeliveryState state, @Nullable String code) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
    private static final Pattern STAT = Pattern.compile("(?i)\\bstat:\\s*(\\w+)");
    private static final Pattern ERR = Pattern.compile("(?i)\\berr:\\s*(\\w+)");

    /// @return empty if it has no message id or an unknown state
    static Optional<SmppReceipt> of(DeliverSm pdu, SmppSettings.ReceiptIds ids) {
        var text = text(pdu);
        var id = Optional.ofNullable(pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
                .map(named -> named.getValueAsString().strip())
                .or(() -> find(ID, text).map(named -> submitted(named, ids)));
        var state = Optional.ofNullable(pdu.getOptionalParameter(OptionalParameter.Message_state.class))
                .flatMap(named -> byNumber(named.getValue()))
                .or(() -> find(STAT, text).flatMap(SmppReceipt::byWord));
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        var error = find(ERR, text).filter(code -> !code.matches("0*")).orElse(null);
        return Optional.of(new SmppReceipt(id.get(), state.get(), error));
    }

    private static String text(DeliverSm pdu) {
        var bytes = pdu.getShortMessage();
        if (bytes != null && bytes.length > 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        var payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        return payload == null ? "" : new String(payload.getValue(), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> find(Pattern what, String text) {
        var found = what.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// Some message centres answer a submission with a hexadecimal id and write a decimal one into the receipt's
    /// text.
    private static String submitted(String id, SmppSettings.ReceiptIds ids) {
        return ids == SmppSettings.ReceiptIds.DECIMAL && id.matches("\\d{1,18}")
                ? Long.toHexString(Long.parseLong(id))
                : id;
    }

    private static Optional<DeliveryState> byNumber(byte state) {
        return Optional.ofNullable(
                switch (state) {
                    case 1 -> DeliveryState.SENDING;
                    case 2 -> DeliveryState.DELIVERED;
                    case 3, 4, 5 -> DeliveryState.UNDELIVERED;
                    case 6 -> DeliveryState.SENT;
                    case 8 -> DeliveryState.FAILED;
                    default -> null;
                });
    }

    private static Optional<DeliveryState> byWord(String word) {
        return Optional.ofNullable(
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "ENROUTE" -> DeliveryState.SENDING;
                    case "DELIVRD" -> DeliveryState.DELIVERED;
                    case "EXPIRED", "DELETED", "UNDELIV" -> DeliveryState.UNDELIVERED;
                    case "ACCEPTD" -> DeliveryState.SENT;
                    case "REJECTD" -> DeliveryState.FAILED;
                    default -> null;
                });
    }
}
