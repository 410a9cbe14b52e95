package id.tanggap.reporter.address;

import id.tanggap.language.ShippedTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Marks of mail that a program wrote, from the shipped list `mail/machines.tsv`. The same list serves what comes in
/// and what goes out.
public final class MachineMarks {

    private static final List<Mark> ALL = ShippedTable.read(MachineMarks.class, "/mail/machines.tsv").stream()
            .map(row -> new Mark(row.get(0), row.get(1), row.get(2)))
            .toList();
    private static final Pattern PARTS = named("part")
            .map(MachineMarks::wildcards)
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));

    /// What may follow the words of a responder; a person's sentence goes on with a word.
    private static final Pattern SUBJECTS = Pattern.compile(
            named("subject").map(Pattern::quote).collect(Collectors.joining("|", "[\\[(*\\s]*(", ")"))
                    + "\\s*([!.]*|[:(\\[\\])\\-\u2013\u2014/|*].*|(re|fw|fwd|sampai|hingga|until|from|s\\.d\\.?|s/d|tanggal|tgl"
                    + "|autoreply|auto-reply|auto reply|reply|notice|notification|message|assistant)\\b.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MachineMarks() {}

    private record Mark(String kind, String name, String value) {
        boolean fits(String text) {
            return value.startsWith("*")
                    ? text.endsWith(value.substring(1))
                    : text.equals(value) || text.matches(Pattern.quote(value) + "[;,\\s(].*");
        }
    }

    /// True for an address that no person reads: nothing automatic is sent to it, and its mail is a machine's.
    public static boolean isAddress(String address) {
        var local = address.substring(0, Math.max(0, address.lastIndexOf('@')))
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
        var plus = local.indexOf('+');
        var name = (plus > 0 ? local.substring(0, plus) : local).replaceAll("[._]", "-");
        return PARTS.matcher(name).matches();
    }

    /// True if the subject begins as those of responders do. A person who writes about such a mail begins otherwise.
    ///
    /// @param subject decoded, on one line
    public static boolean isSubject(String subject) {
        return SUBJECTS.matcher(subject.strip()).matches();
    }

    /// True if one of the header fields is a program's.
    ///
    /// @param values the values of a field by its name in lower case, not decoded
    public static boolean isHeader(Function<String, List<String>> values) {
        return ALL.stream().anyMatch(mark -> switch (mark.kind()) {
            case "header" -> isThere(mark.name(), values.apply(mark.name()));
            case "value" ->
                values.apply(mark.name()).stream().map(MachineMarks::plain).anyMatch(mark::fits);
            default -> false;
        });
    }

    /// A field counts unless all its values are those of people.
    private static boolean isThere(String name, List<String> values) {
        return values.stream().map(MachineMarks::plain).anyMatch(value -> ALL.stream()
                .filter(mark -> mark.kind().equals("unless") && mark.name().equals(name))
                .noneMatch(mark -> mark.fits(value)));
    }

    private static String plain(String value) {
        var text = value.strip().toLowerCase(Locale.ROOT);
        return text.replace(" ", "").equals("<>") ? "<>" : text;
    }

    private static Stream<String> named(String kind) {
        return ALL.stream().filter(mark -> mark.kind().equals(kind)).map(Mark::name);
    }

    private static String wildcards(String part) {
        return Pattern.quote(part).replace("*", "\\E.*\\Q");
    }
}
