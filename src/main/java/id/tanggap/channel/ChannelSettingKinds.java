package id.tanggap.channel;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// Refuses definitions of channels that could not be opened, and the removal of a channel on which messages wait.
@Configuration(proxyBeanMethods = false)
class ChannelSettingKinds {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_YAML = 20_000;
    private static final int LONGEST_REASON = 300;

    @Bean
    SettingKind channelSettings(
            SettingDocuments documents, ChannelFolder folder, ChannelParser parser, ObjectProvider<ChannelKind> kinds) {
        return documents.kind(ChannelDefinitions.CHANNEL, (name, value) -> {
            checkName(name);
            if (value == null) {
                checkDrained(name, kinds);
            } else {
                checkFree(name, folder);
                checkUsable(name, value, parser, kinds);
            }
        });
    }

    @Bean
    SettingKind channelPauses(SettingDocuments documents) {
        return documents.kind(ChannelDefinitions.PAUSE, (name, value) -> checkPause(name, value));
    }

    private static void checkName(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new SettingRefusedException("settings.channels.refused.name");
        }
    }

    private static void checkPause(String name, @Nullable JsonNode value) {
        if (value != null) {
            var reason = value.path("reason").asString("");
            if (name.isBlank() || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new SettingRefusedException("settings.channels.refused.reason");
            }
        }
    }

    private static void checkDrained(String name, ObjectProvider<ChannelKind> kinds) {
        var waiting = kinds.stream().mapToLong(kind -> kind.waiting(name)).max().orElse(0);
        if (waiting > 0) {
            throw new SettingRefusedException("settings.channels.refused.waiting", Long.toString(waiting));
        }
    }

    private static void checkFree(String name, ChannelFolder folder) {
        if (folder.hasFile(name)) {
            throw new SettingRefusedException("settings.channels.refused.file", name);
        }
    }

    private static void checkUsable(
            String name, JsonNode value, ChannelParser parser, ObjectProvider<ChannelKind> kinds) {
        var yaml = value.path("yaml").asString("");
        if (yaml.length() > LONGEST_YAML) {
            throw new SettingRefusedException("settings.channels.refused.invalid", "> " + LONGEST_YAML);
        }
        try {
            var file = parser.parse(name, yaml.getBytes(StandardCharsets.UTF_8), ChannelFile.Source.BROWSER);
            var kind = kinds.stream()
                    .filter(one -> one.kind().equals(file.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("channel: " + file.kind()));
            kind.validate(file);
        } catch (RuntimeException e) {
            var wrong = WrongEntry.of(e);
            throw new SettingRefusedException(
                    wrong.code().equals(WrongEntry.UNKNOWN)
                            ? "settings.channels.refused.invalid"
                            : "settings.channels.help." + wrong.code(),
                    wrong.about());
        }
    }
}
