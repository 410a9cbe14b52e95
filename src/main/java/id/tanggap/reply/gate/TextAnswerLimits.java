package id.tanggap.reply.gate;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many automatic answers are sent to texts, SMS and WhatsApp together: `tanggap.reply.text-limits.*`. They are
/// counted apart from those to mail, so that a flood of mails leaves no text without an answer. Agents' answers have
/// no limit.
///
/// @param number in an hour to one number
/// @param block in an hour to a hundred consecutive numbers
/// @param sameText in an hour to such a block for the same received words
/// @param sameTextAnywhere in an hour for the same received words, whoever sent them
/// @param minute and `hour`: to everybody together
@ConfigurationProperties("tanggap.reply.text-limits")
public record TextAnswerLimits(
        @DefaultValue("6") int number,
        @DefaultValue("30") int block,
        @DefaultValue("3") int sameText,
        @DefaultValue("500") int sameTextAnywhere,
        @DefaultValue("300") int minute,
        @DefaultValue("6000") int hour) {

    public TextAnswerLimits {
        if (number < 1 || block < 1 || sameText < 1 || sameTextAnywhere < 1 || minute < 1 || hour < 1) {
            throw new IllegalArgumentException("Every tanggap.reply.text-limits.* must be 1 or more");
        }
    }

    /// The same numbers, as the ledger counts: a number is a mailbox, a block is an organisation.
    AutoAnswerLimits asLimits() {
        return new AutoAnswerLimits(number, block, block, sameText, sameTextAnywhere, minute, hour, Set.of());
    }
}
