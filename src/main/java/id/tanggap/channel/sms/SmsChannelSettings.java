package id.tanggap.channel.sms;

import static id.tanggap.channel.ChannelFile.require;

import id.tanggap.reply.carrier.ApprovedTemplate;
import id.tanggap.reply.carrier.TextTerms;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings that all text channels share; the provider reads its own settings from the same file.
/// More than ten fields: the operator writes them side by side in the YAML file.
///
/// @param provider `twilio`, `gateway` or `smpp`
/// @param number from which citizens are answered: with country code, a short code or letters; `whatsapp:+62…` makes
///     it a WhatsApp channel. May be missing where a messaging service chooses the number
/// @param language in which citizens of this channel are answered: `id` or `en`
/// @param publicUrl of this channel's webhook, exactly as configured at the provider
/// @param verify whether a wrong signature is refused, or only logged during the set-up of a channel
public record SmsChannelSettings(
        String provider,
        @Nullable String number,
        @DefaultValue("id") String language,
        @Nullable URI publicUrl,
        @DefaultValue("ENFORCE") Verify verify,
        @DefaultValue("1600") int longest,
        @DefaultValue("6") int segments,
        @DefaultValue("0") BigDecimal pricePerSegment,
        @DefaultValue("Rp") String currency,
        @DefaultValue("1") double perSecond,
        @DefaultValue("10m") Duration joinWithin,
        @DefaultValue List<Template> templates) {

    private static final String WHATSAPP = "whatsapp:";
    private static final int LONGEST_SHORT_CODE = 6;

    public SmsChannelSettings {
        require(provider != null, "provider: is missing; twilio, gateway or smpp");
        require(language.equals("id") || language.equals("en"), "language: must be id or en");
        require(
                publicUrl == null || isUsable(publicUrl),
                "public-url",
                String.valueOf(publicUrl),
                "public-url: must be the whole URL without what follows #");
        number = number == null ? null : international(number.strip());
        templates = List.copyOf(templates);
    }

    /// What happens to a request whose signature is wrong.
    public enum Verify {
        ENFORCE,
        SHADOW
    }

    /// A template that WhatsApp approved; see `ApprovedTemplate`.
    public record Template(
            String sid,
            String name,
            String text,
            @DefaultValue List<String> variables) {
        public Template {
            require(sid != null && name != null && text != null, "templates: each needs sid, name and text");
        }
    }

    private static boolean isUsable(URI url) {
        return url.isAbsolute() && url.getHost() != null && url.getRawFragment() == null;
    }

    /// YAML reads an unquoted +6221… as a number and drops the plus; a number of that length is no short code.
    private static String international(String number) {
        return number.matches("\\d+") && number.length() > LONGEST_SHORT_CODE ? "+" + number : number;
    }

    public boolean isWhatsApp() {
        return number != null && number.startsWith(WHATSAPP);
    }

    /// `sms` or `whatsapp`.
    public String way() {
        return isWhatsApp() ? "whatsapp" : "sms";
    }

    public TextTerms terms() {
        return new TextTerms(
                longest,
                segments,
                pricePerSegment,
                currency,
                perSecond,
                joinWithin,
                templates.stream()
                        .map(one -> new ApprovedTemplate(one.sid(), one.name(), one.text(), one.variables()))
                        .toList());
    }
}
