package id.tanggap.desk.call;

import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;

/// A ticket number to be read aloud: digit by digit, in groups of four.
final class SpokenTicketNumber {

    private static final int GROUP = 4;

    /// @param words "dua enam satu satu"
    record Group(String digits, String words) {}

    private SpokenTicketNumber() {}

    static List<Group> groups(String digits, PageReader reader) {
        var groups = new ArrayList<Group>();
        for (int from = 0; from < digits.length(); from += GROUP) {
            var group = digits.substring(from, Math.min(digits.length(), from + GROUP));
            var words = group.chars()
                    .mapToObj(digit -> reader.text("digit." + (char) digit))
                    .toList();
            groups.add(new Group(group, String.join(" ", words)));
        }
        return groups;
    }
}
