package id.tanggap.reply;

import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.compose.SignedMessageIds;
import id.tanggap.reply.gate.AutoAnswerLimits;
import id.tanggap.reply.gate.TextAnswerLimits;
import id.tanggap.reply.letter.EditedLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key that signs Message-IDs, the folder of the operator's templates, and the limits of automatic answers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AutoAnswerLimits.class, TextAnswerLimits.class, HelpLines.class})
class ReplyConfiguration {

    /// Without `TANGGAP_REPLY_KEY` a key is generated once and stored in the database, so that all nodes have the
    /// same.
    @Bean
    SignedMessageIds signedIds(JdbcClient jdbc, @Value("${tanggap.reply.key:}") String given) {
        return new SignedMessageIds(
                given.isBlank() ? keyInDatabase(jdbc) : given.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] keyInDatabase(JdbcClient jdbc) {
        var fresh = new byte[32];
        new java.security.SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into installation (name, value) values ('reply-key', :key) on conflict do nothing")
                .param("key", HexFormat.of().formatHex(fresh))
                .update();
        return HexFormat.of()
                .parseHex(jdbc.sql("select value from installation where name = 'reply-key'")
                        .query(String.class)
                        .single());
    }

    @Bean
    ReplyTemplates replyTemplates(@Value("${tanggap.templates:templates}") Path templates, EditedLetters edited) {
        return new ReplyTemplates(templates.resolve("reply"), edited);
    }
}
