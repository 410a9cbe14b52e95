package id.tanggap.intake.text;

import id.tanggap.language.WordReader;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.resolution.ConfirmationReply;
import id.tanggap.triage.TriageResult;
import java.time.Duration;
import java.time.Instant;

/// Whether a text continues a matter or starts another. Pure.
///
/// It continues a matter if it comes soon after the sender's last text, or if it is the first text after a person's
/// answer, and does not indicate another matter: another category with confidence, or another place. The message
/// about the end of a ticket asks whether the matter is settled: a short yes or no is the answer to it.
final class ConversationMatch {

    /// A question in an answer is often answered in the evening, or after the weekend.
    private static final Duration ANSWERED = Duration.ofDays(7);
    /// One characteristic word gives 0.3, two or a strong one more than this. A wrong join is the smaller harm.
    private static final double SURE = 0.45;
    private static final int FEW_WORDS = 3;

    private ConversationMatch() {}

    static boolean continues(OpenConversation conversation, DecidedText text, Duration joinWithin) {
        var speaksOfIt = isNear(conversation, text.written(), joinWithin) && mayBeAbout(conversation, text);
        return speaksOfIt || saysWhetherDone(conversation, text.words());
    }

    /// It does not indicate another matter.
    static boolean mayBeAbout(OpenConversation conversation, DecidedText text) {
        return !isElsewhere(conversation, text.understood()) && !isOther(conversation, text.words(), text.understood());
    }

    private static boolean saysWhetherDone(OpenConversation conversation, String text) {
        return conversation.endedAt().isPresent()
                && WordReader.of(text).size() <= FEW_WORDS
                && ConfirmationReply.of(text) != ConfirmationReply.OTHER;
    }

    private static boolean isNear(OpenConversation conversation, Instant at, Duration joinWithin) {
        var soon = conversation.lastIn().filter(last -> !last.isBefore(at.minus(joinWithin)));
        var answer = conversation
                .endedAt()
                .or(conversation::lastAnswer)
                .filter(last -> !last.isBefore(at.minus(ANSWERED)))
                .filter(last ->
                        conversation.lastIn().filter(in -> in.isAfter(last)).isEmpty());
        return soon.isPresent() || answer.isPresent() || conversation.justAsked();
    }

    private static boolean isElsewhere(OpenConversation conversation, TriageResult understood) {
        return conversation
                .place()
                .flatMap(here -> understood.place().filter(there -> !here.contains(there) && !there.contains(here)))
                .isPresent();
    }

    private static boolean isOther(OpenConversation conversation, String text, TriageResult understood) {
        return !understood.category().equals(conversation.category())
                && !Taxonomy.current().has(understood.category(), CategoryTrait.GENERAL)
                && understood.confidence() >= SURE
                && WordReader.of(text).size() > FEW_WORDS;
    }
}
