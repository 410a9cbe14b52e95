package id.tanggap.needs;

import id.tanggap.platform.code.Coded;
import java.util.Optional;

/// Which of the counted people needs are computed for.
public enum PeopleBase implements Coded {
    DISPLACED,
    SHELTERED,
    AFFECTED;

    public static Optional<PeopleBase> find(String code) {
        return Coded.find(values(), code);
    }
}
