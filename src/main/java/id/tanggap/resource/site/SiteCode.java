package id.tanggap.resource.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a site, its natural key in imports: capital letters, digits, points and hyphens, such as `MGL` or
/// `LBG-33.21-04`. The code of a balai is the code of its site too.
public record SiteCode(String value) implements Comparable<SiteCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,23}");

    public SiteCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A site code is 2 to 24 capital letters, digits, points and hyphens, not '" + value + "'");
        }
    }

    /// Reads what a person or a table wrote: small letters become capitals, spaces around are dropped.
    public static Optional<SiteCode> read(String text) {
        var value = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new SiteCode(value)) : Optional.empty();
    }

    @Override
    public int compareTo(SiteCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
