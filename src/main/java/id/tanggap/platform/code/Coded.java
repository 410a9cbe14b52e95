package id.tanggap.platform.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An enum whose constants have stable codes: their names in small letters with hyphens. The code is what the database
/// stores, what the API and addresses say, and how keys in the message files end: `IN_PROGRESS` is `in-progress`.
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no constant has this code
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The constant that has this code exactly; what people or programs send may have none.
    static <E extends Coded> Optional<E> find(E[] values, String code) {
        return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
    }
}
