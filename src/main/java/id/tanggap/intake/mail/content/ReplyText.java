package id.tanggap.intake.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the new text of a reply: without the quoted conversation and without the signature.
///
/// Goes over the lines once. A forwarded message is not a quotation: the citizen wants to show it. If nothing would
/// be left, everything is kept.
public final class ReplyText {

    private static final Pattern WROTE = Pattern.compile(
            "(?i)^\\s*>?\\s*(on|pada|tanggal|am|le)\\b.{5,300}\\b(wrote|writes|menulis|berkata|schrieb|a écrit)\\s*:?\\s*$");
    private static final Pattern WROTE_START = Pattern.compile("(?i)^\\s*(on|pada)\\s.{3,200}$");
    private static final Pattern WROTE_END = Pattern.compile("(?i)^.{0,200}\\b(wrote|menulis)\\s*:\\s*$");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)^\\s*[-_]{2,}\\s*(original message|original appointment|pesan asli|pesan sebelumnya|reply message|balas pesan)\\s*[-_]{0,}\\s*$");
    private static final Pattern FORWARD = Pattern.compile(
            "(?i)^\\s*[-_>]*\\s*(forwarded message|begin forwarded message|pesan terusan|pesan yang diteruskan|forwarded by)\\b.*$");
    private static final Pattern HEADER_FROM = Pattern.compile("(?i)^\\s*\\*?(from|dari|pengirim)\\s*:\\*?\\s*\\S.*$");
    private static final Pattern HEADER_OTHER = Pattern.compile(
            "(?i)^\\s*\\*?(sent|date|to|subject|cc|dikirim|terkirim|tanggal|kepada|ke|perihal|subjek|hal)\\s*:\\*?.*$");
    private static final Pattern FORWARDED_SUBJECT =
            Pattern.compile("(?i)^\\s*(re\\s*:\\s*)*(fwd?|trs|terus|teruskan|diteruskan)\\s*:");
    private static final Pattern RULE = Pattern.compile("^\\s*_{10,}\\s*$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^\\s*(sent from (my|yahoo|outlook|mail for)|dikirim dari (iphone|ipad|ponsel|hp|yahoo|outlook|android|samsung|perangkat|smartphone)|get outlook for|dapatkan outlook|diketik di hp)\\b.{0,80}$");

    private ReplyText() {}

    public static String of(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.stream().limit(40).anyMatch(line -> FORWARD.matcher(line).matches())) {
            return text;
        }
        var kept = withoutQuotes(lines);
        var cut = withoutSignature(kept);
        var result = TextCleanup.of(String.join("\n", cut));
        return result.isBlank() ? text : result;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            if (endsTheNew(lines, i)) {
                break;
            }
            var attribution = attributionLines(lines, i);
            if (attribution > 0) {
                if (onlyQuotesFollow(lines, i + attribution)) {
                    break;
                }
                i += attribution - 1;
            } else if (!isQuoted(lines.get(i))) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static boolean endsTheNew(List<String> lines, int i) {
        return ORIGINAL.matcher(lines.get(i)).matches() || isHeaderBlock(lines, i) || isRuleBeforeHeaders(lines, i);
    }

    private static boolean isRuleBeforeHeaders(List<String> lines, int i) {
        return RULE.matcher(lines.get(i)).matches() && i + 1 < lines.size() && isHeaderBlock(lines, i + 1);
    }

    /// Outlook: From, Sent, To, Subject as lines of text; the first and two of the others are required.
    private static boolean isHeaderBlock(List<String> lines, int i) {
        if (!HEADER_FROM.matcher(lines.get(i)).matches()) {
            return false;
        }
        return lines.subList(i + 1, Math.min(lines.size(), i + 7)).stream()
                        .filter(line -> HEADER_OTHER.matcher(line).matches())
                        .count()
                >= 2;
    }

    /// How many lines form "On … wrote:", 0 if none: long ones are broken in two or three.
    private static int attributionLines(List<String> lines, int i) {
        if (WROTE.matcher(lines.get(i)).matches()) {
            return 1;
        }
        if (!WROTE_START.matcher(lines.get(i)).matches()) {
            return 0;
        }
        for (var n = 1; n <= 2 && i + n < lines.size(); n++) {
            if (lines.get(i + n).isBlank()) {
                return 0;
            }
            var joined = String.join(" ", lines.subList(i, i + n + 1));
            if (WROTE_END.matcher(lines.get(i + n)).matches()
                    && WROTE.matcher(joined).matches()) {
                return n + 1;
            }
        }
        return 0;
    }

    /// Nothing new below the attribution: only quoted lines, or an unmarked quotation up to the end.
    private static boolean onlyQuotesFollow(List<String> lines, int from) {
        var rest = lines.subList(from, lines.size());
        var marked = rest.stream().anyMatch(ReplyText::isQuoted);
        return !marked || rest.stream().allMatch(line -> line.isBlank() || isQuoted(line));
    }

    private static List<String> withoutSignature(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (line.equals("--") || line.equals("-- ")) {
                break;
            }
            if (!DEVICE.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept.stream().allMatch(String::isBlank) ? lines : kept;
    }

    /// Whether the subject says that a whole message was forwarded.
    public static boolean isForward(String subject) {
        return FORWARDED_SUBJECT.matcher(subject).find();
    }
}
