package id.tanggap.intake;

import id.tanggap.reply.Notices;
import id.tanggap.reporter.ContactPoint;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers the keywords STOP, START, HELP and STATUS.
@Component
class TextKeywords {

    private final Wishing wishing;
    private final StatusAnswer statusAnswer;
    private final Notices notices;

    TextKeywords(Wishing wishing, StatusAnswer statusAnswer, Notices notices) {
        this.wishing = wishing;
        this.statusAnswer = statusAnswer;
        this.notices = notices;
    }

    /// Part of the caller's transaction.
    Settlement answer(Word keyword, ContactPoint sender, Inbound inbound) {
        return switch (keyword) {
            case Word.Stop stop -> wishing.stop(stop, sender, inbound);
            case Word.Start start -> wishing.start(start, sender, inbound);
            case Word.Help help -> help(help, sender, inbound);
            case Word.Status asked -> Settlement.heard("status", statusAnswer.answer(asked, sender, inbound));
        };
    }

    private Settlement help(Word.Help help, ContactPoint sender, Inbound inbound) {
        if (!help.handled()) {
            notices.say(Notices.Notice.HELP, sender, inbound.channelName(), inbound.language());
        }
        return Settlement.heard("help", Optional.empty());
    }
}
