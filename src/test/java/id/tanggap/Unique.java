package id.tanggap;

import java.util.UUID;

/// Words that no other test uses.
public final class Unique {

    private Unique() {}

    /// Eight small letters, without digits: pages mask what looks like the number of a person.
    public static String word() {
        var letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .limit(8)
                .forEach(c -> letters.append((char) (c <= '9' ? c - '0' + 'g' : c)));
        return letters.toString();
    }
}
