package id.tanggap.needs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which of the counted people needs are computed for.
public enum PeopleBase {
    DISPLACED,
    SHELTERED,
    AFFECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeopleBase> find(String code) {
        return Arrays.stream(values()).filter(base -> base.code().equals(code)).findFirst();
    }
}
