package id.tanggap.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/// Reads address headers, broken ones too (RFC 5322 section 3.4).
final class Addresses {

    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()]{1,256}@[^\\s<>,;:\"()]{1,256}");
    private static final int LONGEST = 100_000;

    private Addresses() {}

    static List<MailAddress> of(List<String> headers) {
        var found = new ArrayList<MailAddress>();
        headers.forEach(header -> read(header.length() > LONGEST ? header.substring(0, LONGEST) : header, found));
        return found;
    }

    private static void read(String header, List<MailAddress> found) {
        var before = found.size();
        try {
            LenientAddressParser.DEFAULT.parseAddressList(header).flatten().forEach(mailbox -> add(mailbox, found));
        } catch (RuntimeException unreadable) {
            found.subList(before, found.size()).clear();
        }
        if (found.size() == before) {
            BARE.matcher(EncodedWords.decode(header))
                    .results()
                    .forEach(match -> found.add(new MailAddress(match.group(), null)));
        }
    }

    private static void add(Mailbox mailbox, List<MailAddress> found) {
        var address = mailbox.getAddress();
        if (address == null || address.isBlank() || !address.contains("@")) {
            return;
        }
        if (address.strip().contains(" ")) {
            // angle brackets are missing: the parser took the name for a part of the address
            BARE.matcher(address).results().forEach(match -> found.add(new MailAddress(match.group(), null)));
            return;
        }
        var name = mailbox.getName();
        var decoded = name == null ? "" : EncodedWords.decode(name).strip();
        found.add(new MailAddress(address.strip(), decoded.isEmpty() ? null : decoded));
    }
}
