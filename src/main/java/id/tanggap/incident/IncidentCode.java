package id.tanggap.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The public code of an incident: `K26-0007` is the seventh of 2026 or a later one.
public record IncidentCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("K\\d{2}-\\d{4,9}");

    public IncidentCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of an incident: '" + value + "'");
        }
    }

    /// @param typed by a person or in an address; small letters and spaces around are accepted
    public static Optional<IncidentCode> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new IncidentCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
