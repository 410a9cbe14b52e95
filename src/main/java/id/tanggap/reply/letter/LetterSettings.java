package id.tanggap.reply.letter;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Changed letters are settings with the key `event.channel.language`; without one the shipped words count.
@Configuration(proxyBeanMethods = false)
public class LetterSettings {

    public static final String KIND = "reply-template";

    @Bean
    SettingKind replyTemplateKind(SettingDocuments documents, LetterCheck check) {
        return documents.kind(KIND, check);
    }
}
