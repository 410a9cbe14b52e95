package id.tanggap.desk.call;

import id.tanggap.desk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// A ticket number to be read aloud: digit by digit, in groups of four.
@Component
class SpokenTicketNumber {

    private static final int GROUP = 4;

    private final Wording wording;

    SpokenTicketNumber(Wording wording) {
        this.wording = wording;
    }

    /// @param words "dua enam satu satu"
    record Group(String digits, String words) {}

    List<Group> groups(String digits, Locale locale) {
        var groups = new ArrayList<Group>();
        for (int from = 0; from < digits.length(); from += GROUP) {
            var group = digits.substring(from, Math.min(digits.length(), from + GROUP));
            var words = group.chars()
                    .mapToObj(digit -> wording.text(locale, "digit." + (char) digit))
                    .toList();
            groups.add(new Group(group, String.join(" ", words)));
        }
        return groups;
    }
}
