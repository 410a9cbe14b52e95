package id.tanggap.intake.text;

import id.tanggap.dispatch.DispatchAnswers;
import id.tanggap.dispatch.DispatchWord;
import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.intake.report.TextKeyword;
import id.tanggap.reply.KeywordReplies;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.resource.person.ReadinessChecks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers the keywords STOP, START, HELP and STATUS, and SIAP, BERANGKAT, TIBA, KEMBALI and TIDAK BISA of people on
/// the rosters who were asked.
@Component
class TextKeywords {

    private final ConsentRequests consents;
    private final StatusReply statusAnswer;
    private final DispatchAnswers missions;
    private final ReadinessChecks readiness;
    private final KeywordReplies replies;

    TextKeywords(
            ConsentRequests consents,
            StatusReply statusAnswer,
            DispatchAnswers missions,
            ReadinessChecks readiness,
            KeywordReplies replies) {
        this.consents = consents;
        this.statusAnswer = statusAnswer;
        this.missions = missions;
        this.readiness = readiness;
        this.replies = replies;
    }

    /// The keyword that a text is; empty if it is a report. One or two statements for a text that reads like the
    /// answer of somebody on a roster, none for others.
    Optional<TextKeyword> read(ParsedInbound.Text text, ContactPoint sender) {
        var words = text.content().text();
        return TextKeyword.of(words, text.content().optOut())
                .or(() -> missions.answerIn(words, sender).map(TextKeyword.Mission::new))
                .or(() -> readiness.answerIn(words, sender).map(TextKeyword.Readiness::new));
    }

    /// Part of the caller's transaction.
    Settlement answer(TextKeyword keyword, ContactPoint sender, InboundItem inbound) {
        return switch (keyword) {
            case TextKeyword.Stop stop -> consents.stop(stop, sender, inbound);
            case TextKeyword.Start start -> consents.start(start, sender, inbound);
            case TextKeyword.Help help -> help(help, sender, inbound);
            case TextKeyword.Status asked -> Settlement.keyword("status", statusAnswer.answer(asked, sender, inbound));
            case TextKeyword.Mission answered -> mission(answered.word(), sender, inbound);
            case TextKeyword.Readiness answered -> readiness(answered.ready(), sender, inbound);
        };
    }

    private Settlement help(TextKeyword.Help help, ContactPoint sender, InboundItem inbound) {
        if (!help.handled()) {
            replies.say(KeywordReplies.Notice.HELP, sender, inbound.channelName(), inbound.language());
        }
        return Settlement.keyword("help", Optional.empty());
    }

    private Settlement mission(DispatchWord word, ContactPoint sender, InboundItem inbound) {
        var notice = missions.answered(word, sender);
        replies.say(notice, sender, inbound.channelName(), inbound.language());
        return Settlement.keyword("mission", Optional.empty());
    }

    private Settlement readiness(boolean ready, ContactPoint sender, InboundItem inbound) {
        readiness.answered(ready, sender);
        replies.say(
                ready ? KeywordReplies.Notice.READY : KeywordReplies.Notice.NOT_READY,
                sender,
                inbound.channelName(),
                inbound.language());
        return Settlement.keyword("readiness", Optional.empty());
    }
}
