package id.tanggap.intake.mail.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/// Parses address headers, also invalid ones (RFC 5322 section 3.4).
///
/// The library's parser confuses bytes and characters, and cuts an address short by the extra bytes of its non-ASCII
/// letters: it is given only ASCII, and the letters are restored afterwards.
public final class AddressHeaders {

    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()]{1,256}@[^\\s<>,;:\"()]{1,256}");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7f]");
    private static final Pattern STAND_IN = Pattern.compile("\\{u([0-9a-f]{2,4})}");
    private static final Pattern QUOTED_WORD = Pattern.compile("(=\\?[^?\\s]{1,60}\\?[qQ]\\?)([^?\\s]{0,4000})(\\?=)");
    private static final Pattern SPECIAL = Pattern.compile("[()<>\\[\\]:;@\\\\,.\"]");
    private static final int LONGEST = 100_000;

    private AddressHeaders() {}

    public static List<MailAddress> of(List<String> headers) {
        var found = new ArrayList<MailAddress>();
        headers.forEach(header -> read(header.length() > LONGEST ? header.substring(0, LONGEST) : header, found));
        return found;
    }

    private static void read(String header, List<MailAddress> found) {
        var before = found.size();
        try {
            LenientAddressParser.DEFAULT
                    .parseAddressList(inAscii(wordsWithoutSpecials(header)))
                    .flatten()
                    .forEach(mailbox -> add(mailbox, found));
        } catch (RuntimeException unreadable) {
            found.subList(before, found.size()).clear();
        }
        if (found.size() == before) {
            BARE.matcher(EncodedWords.decode(header))
                    .results()
                    .forEach(match -> found.add(new MailAddress(match.group(), null)));
        }
    }

    /// A comma or an `@` in an encoded word belongs to a name, though RFC 2047 section 5 requires `=2C`.
    private static String wordsWithoutSpecials(String header) {
        return QUOTED_WORD
                .matcher(header)
                .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(
                        word.group(1) + quoted(word.group(2)) + word.group(3)));
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(special -> "=%02X".formatted((int) special.group().charAt(0)));
    }

    private static String inAscii(String header) {
        return FOREIGN.matcher(header)
                .replaceAll(letter -> "{u%04x}".formatted((int) letter.group().charAt(0)));
    }

    private static String withLetters(String text) {
        return STAND_IN.matcher(text).replaceAll(letter -> java.util.regex.Matcher.quoteReplacement(letter(letter)));
    }

    private static String letter(java.util.regex.MatchResult standIn) {
        var code = Integer.parseInt(standIn.group(1), 16);
        return code < 0x80 ? standIn.group() : String.valueOf((char) code);
    }

    private static void add(Mailbox mailbox, List<MailAddress> found) {
        var address = mailbox.getAddress() == null
                ? ""
                : withLetters(mailbox.getAddress()).strip();
        if (!address.contains("@")) {
            return;
        }
        if (address.contains(" ")) {
            // angle brackets are missing: the parser took the name for a part of the address
            BARE.matcher(address).results().forEach(match -> found.add(new MailAddress(match.group(), null)));
            return;
        }
        var name = mailbox.getName() == null ? "" : oneLine(EncodedWords.decode(withLetters(mailbox.getName())));
        found.add(new MailAddress(address, name.isEmpty() ? null : name));
    }

    private static String oneLine(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
