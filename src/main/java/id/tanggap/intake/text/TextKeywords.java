package id.tanggap.intake.text;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.report.TextKeyword;
import id.tanggap.reply.KeywordReplies;
import id.tanggap.reporter.ContactPoint;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers the keywords STOP, START, HELP and STATUS.
@Component
class TextKeywords {

    private final ConsentRequests consents;
    private final StatusReply statusAnswer;
    private final KeywordReplies replies;

    TextKeywords(ConsentRequests consents, StatusReply statusAnswer, KeywordReplies replies) {
        this.consents = consents;
        this.statusAnswer = statusAnswer;
        this.replies = replies;
    }

    /// Part of the caller's transaction.
    Settlement answer(TextKeyword keyword, ContactPoint sender, InboundItem inbound) {
        return switch (keyword) {
            case TextKeyword.Stop stop -> consents.stop(stop, sender, inbound);
            case TextKeyword.Start start -> consents.start(start, sender, inbound);
            case TextKeyword.Help help -> help(help, sender, inbound);
            case TextKeyword.Status asked -> Settlement.keyword("status", statusAnswer.answer(asked, sender, inbound));
        };
    }

    private Settlement help(TextKeyword.Help help, ContactPoint sender, InboundItem inbound) {
        if (!help.handled()) {
            replies.say(KeywordReplies.Notice.HELP, sender, inbound.channelName(), inbound.language());
        }
        return Settlement.keyword("help", Optional.empty());
    }
}
