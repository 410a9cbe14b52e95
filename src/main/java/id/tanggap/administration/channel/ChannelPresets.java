package id.tanggap.administration.channel;

import id.tanggap.platform.address.PublicAddress;
import id.tanggap.web.wording.PageReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What stands in an empty form: the servers of known providers, today, our own address.
@Component
record ChannelPresets(PublicAddress address) {

    private static final Map<String, Map<String, String>> PROVIDERS = Map.of(
            "google",
            Map.of("imapHost", "imap.gmail.com", "smtpHost", "smtp.gmail.com"),
            "microsoft",
            Map.of("imapHost", "outlook.office365.com", "smtpHost", "smtp.office365.com"));

    /// @param provider of mailboxes, `google` or `microsoft`; another says nothing
    ChannelForm blank(ChannelBlueprint blueprint, String provider, PageReader reader) {
        var presets = new HashMap<>(PROVIDERS.getOrDefault(provider, Map.of()));
        presets.put(
                "since",
                LocalDate.ofInstant(reader.now(), reader.viewer().zone()).toString());
        presets.put("publicUrl", address.uri() + "/hook/sms/" + blueprint.prefix());
        presets.keySet().removeIf(code -> blueprint.fields().stream()
                .noneMatch(field -> field.code().equals(code)));
        return ChannelForm.blank(blueprint).with(presets);
    }
}
