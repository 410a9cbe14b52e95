package id.tanggap.intake.quarantine;

import id.tanggap.intake.mail.header.AddressHeaders;
import id.tanggap.intake.mail.header.EncodedWords;
import id.tanggap.intake.mail.header.MailAddress;
import id.tanggap.intake.priority.MailHead;
import id.tanggap.reporter.ContactPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sender and subject of a message by a cheap look at its first bytes. Nothing of it is proven.
///
/// @param from as it can be shown, one line; empty if none is found
/// @param subject as it can be shown, one line: of a text its first words; empty if none is found
/// @param sender where that sender could be answered
/// @param name of the sender; null if there is none
public record MessageGlance(
        String from,
        String subject,
        Optional<ContactPoint> sender,
        @Nullable String name) {

    static final MessageGlance NOTHING = new MessageGlance("", "", Optional.empty(), null);

    private static final Logger LOG = LoggerFactory.getLogger(MessageGlance.class);
    private static final int LONGEST = 160;

    /// Never throws: the message is here because something in it was unexpected.
    ///
    /// @param channel kind of the channel: `email`, `sms` …
    /// @param start the first bytes
    static MessageGlance of(String channel, byte[] start, JsonMapper json) {
        try {
            return channel.equals("email") ? mail(start) : submission(channel, json.readTree(start));
        } catch (JacksonException noJson) {
            return NOTHING;
        } catch (RuntimeException unreadable) {
            LOG.info("glance=failed cause={}", unreadable.getClass().getName());
            return NOTHING;
        }
    }

    private static MessageGlance mail(byte[] start) {
        var headers = MailHead.of(start).headers();
        var from = headers.first("from").orElse("");
        var author = AddressHeaders.of(headers.all("from")).stream().findFirst();
        return new MessageGlance(
                shown(EncodedWords.decode(from)),
                shown(EncodedWords.decode(headers.first("subject").orElse(""))),
                author.map(MailAddress::address).flatMap(ContactPoint::email),
                author.map(MailAddress::name).map(MessageGlance::shown).orElse(null));
    }

    private static MessageGlance submission(String channel, JsonNode report) {
        var from = field(report, "from").or(() -> field(report, "number")).or(() -> field(report, "email"));
        var words = field(report, "subject").or(() -> field(report, "text")).or(() -> field(report, "body"));
        var texter = channel.equals("sms") || channel.equals("whatsapp");
        return new MessageGlance(
                from.map(MessageGlance::shown).orElse(""),
                words.map(MessageGlance::shown).orElse(""),
                texter ? from.flatMap(ContactPoint::texter) : Optional.empty(),
                null);
    }

    private static Optional<String> field(JsonNode report, String name) {
        return Optional.ofNullable(report.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    private static String shown(String text) {
        return VisibleText.line(text, LONGEST);
    }
}
