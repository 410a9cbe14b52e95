package id.tanggap.intake.report;

/// The subject of a ticket: the given one, else the first words of the text.
final class TicketSubject {

    private static final int LONGEST = 80;
    private static final String NONE = "(tanpa subjek)";

    private TicketSubject() {}

    static String of(String subject, String text) {
        var given = oneLine(subject);
        if (!given.isEmpty()) {
            return given;
        }
        var words = oneLine(text.substring(0, Math.min(text.length(), LONGEST * 4)));
        if (words.isEmpty()) {
            return NONE;
        }
        return words.length() <= LONGEST ? words : shortened(words);
    }

    private static String shortened(String words) {
        var end = words.lastIndexOf(' ', LONGEST);
        var cut = end > LONGEST / 2 ? end : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST));
        return words.substring(0, cut) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
