package id.tanggap.reply.compose;

import id.tanggap.ticket.TicketNumber;
import java.util.regex.Pattern;

/// Subjects of replies: one `Re:`, the citizen's own words, the number once.
final class ReplySubjects {

    private static final Pattern REPLY_MARKS =
            Pattern.compile("(?i)^((re|bls|balas|tr|aw|sv)\\s*(\\[\\d+])?\\s*:\\s*)+");

    private ReplySubjects() {}

    static String reply(String subject, TicketNumber number) {
        var bare = REPLY_MARKS.matcher(subject.strip()).replaceFirst("");
        var mark = "[" + number.grouped() + "]";
        return "Re: " + (bare.contains(mark) ? bare : (bare + " " + mark).strip());
    }
}
