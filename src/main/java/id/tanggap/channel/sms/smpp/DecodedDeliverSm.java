package id.tanggap.channel.sms.smpp;

import id.tanggap.platform.gsm.GsmAlphabet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/// A deliver_sm with a citizen's text, decoded.
///
/// @param place among the parts of a long message, null for a whole one
/// @param original the fields and the bytes, unchanged
record DecodedDeliverSm(String from, String to, String text, UserDataHeader.@Nullable Place place, String original) {

    private static final int INTERNATIONAL = 1;
    private static final int ASCII = 1;
    private static final int LATIN1 = 3;
    private static final int UCS2 = 8;

    static DecodedDeliverSm of(DeliverSm pdu, SmppSettings.Alphabet alphabet) {
        var message = message(pdu);
        var header = pdu.isUdhi() ? UserDataHeader.of(message) : UserDataHeader.NONE;
        var body = Arrays.copyOfRange(message, header.length(), message.length);
        return new DecodedDeliverSm(
                address(pdu.getSourceAddrTon(), pdu.getSourceAddr()),
                address(pdu.getDestAddrTon(), pdu.getDestAddress()),
                text(body, header, pdu.getDataCoding() & 0xff, alphabet).replace("\u0000", ""),
                header.place() == null ? segment(pdu) : header.place(),
                original(pdu, message));
    }

    /// A long message may be complete in message_payload; then there is no short_message.
    private static byte[] message(DeliverSm pdu) {
        var payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        var shorter = pdu.getShortMessage();
        if (payload != null && (shorter == null || shorter.length == 0)) {
            return payload.getValue();
        }
        return shorter == null ? new byte[0] : shorter;
    }

    private static String address(byte typeOfNumber, @Nullable String address) {
        var given = address == null ? "" : address;
        return typeOfNumber == INTERNATIONAL && given.matches("\\d+") ? "+" + given : given;
    }

    private static String text(byte[] body, UserDataHeader header, int coding, SmppSettings.Alphabet alphabet) {
        return switch (coding) {
            case 0 -> own(body, header, alphabet);
            case ASCII -> new String(body, StandardCharsets.US_ASCII);
            case LATIN1 -> new String(body, StandardCharsets.ISO_8859_1);
            case UCS2 -> ucs2(body);
            default -> byGroup(body, header, coding, alphabet);
        };
    }

    /// The coding groups of 3GPP TS 23.038 section 4, with message classes.
    private static String byGroup(byte[] body, UserDataHeader header, int coding, SmppSettings.Alphabet alphabet) {
        var alphabetBits = (coding & 0xf0) == 0xf0 ? (coding >> 2) & 1 : (coding >> 2) & 3;
        return switch (alphabetBits) {
            case 0 -> own(body, header, alphabet);
            case 2 -> ucs2(body);
            default -> new String(body, StandardCharsets.ISO_8859_1);
        };
    }

    private static String own(byte[] body, UserDataHeader header, SmppSettings.Alphabet alphabet) {
        return switch (alphabet) {
            case GSM7 -> GsmAlphabet.decode(body);
            case GSM7_PACKED -> GsmAlphabet.decode(GsmAlphabet.unpack(body, header.fillBits()));
            case LATIN1 -> new String(body, StandardCharsets.ISO_8859_1);
            case ASCII -> new String(body, StandardCharsets.UTF_8);
        };
    }

    /// Decodes each unit separately: half a character at the end of a part finds its other half in the next part.
    private static String ucs2(byte[] body) {
        return ByteBuffer.wrap(body, 0, body.length & ~1).asCharBuffer().toString();
    }

    /// The message centre's own numbering of parts (SMPP 3.4 sections 5.3.2.22 to 24).
    private static UserDataHeader.@Nullable Place segment(DeliverSm pdu) {
        var ref = pdu.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var total = pdu.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var n = pdu.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        return ref == null || total == null || n == null
                ? null
                : UserDataHeader.Place.of(
                        "sar:" + (ref.getValue() & 0xffff), n.getValue() & 0xff, total.getValue() & 0xff);
    }

    private static String original(DeliverSm pdu, byte[] message) {
        return "deliver_sm service_type=%s source=%d/%d/%s dest=%d/%d/%s esm_class=%02x data_coding=%02x message=%s"
                .formatted(
                        pdu.getServiceType(),
                        pdu.getSourceAddrTon(),
                        pdu.getSourceAddrNpi(),
                        pdu.getSourceAddr(),
                        pdu.getDestAddrTon(),
                        pdu.getDestAddrNpi(),
                        pdu.getDestAddress(),
                        pdu.getEsmClass(),
                        pdu.getDataCoding(),
                        HexFormat.of().formatHex(message));
    }
}
