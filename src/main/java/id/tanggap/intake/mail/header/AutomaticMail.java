package id.tanggap.intake.mail.header;

import id.tanggap.reporter.address.MachineMarks;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Distinguishes automatic mail from personal mail (RFC 3834 section 5, RFC 2919, and what programs do in practice).
/// The marks are in the shipped list of `MachineMarks`; here are those that need more than a list.
public final class AutomaticMail {

    private static final Pattern NO_ADDRESS = Pattern.compile("<\\s*>");

    private AutomaticMail() {}

    /// @param subject decoded
    public static boolean isAutomatic(MailHeaders headers, @Nullable MailAddress from, String subject) {
        return !submitted(headers).equals("no")
                || MachineMarks.isHeader(headers::all)
                || suppressesAnswers(headers)
                || MachineMarks.isSubject(subject)
                || isMachine(headers, from);
    }

    /// A From without an address is a relay's: `MAILER-DAEMON <>`, or the name alone.
    private static boolean isMachine(MailHeaders headers, @Nullable MailAddress from) {
        return from == null
                ? headers.first("from")
                        .filter(text -> NO_ADDRESS.matcher(text).find()
                                || MachineMarks.isAddress(text.strip().split("[\\s(<]", 2)[0] + "@"))
                        .isPresent()
                : MachineMarks.isAddress(from.address());
    }

    private static String submitted(MailHeaders headers) {
        return headers.first("auto-submitted")
                .map(value -> value.strip().split("[;\\s(]", 2)[0].toLowerCase(Locale.ROOT))
                .orElse("no");
    }

    /// Exchange's own programs ask for no answer at all: `All`. Outlook asks people's recipients for no receipts or no
    /// absence notes, and such mail has a Thread-Topic.
    private static boolean suppressesAnswers(MailHeaders headers) {
        var suppressed = headers.all("x-auto-response-suppress");
        return !suppressed.isEmpty()
                && (!headers.has("thread-topic") || suppressed.stream().anyMatch(AutomaticMail::all));
    }

    private static boolean all(String value) {
        return Arrays.stream(value.split("[,;\\s]+")).anyMatch("all"::equalsIgnoreCase);
    }
}
