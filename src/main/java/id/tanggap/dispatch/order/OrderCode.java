package id.tanggap.dispatch.order;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The public code of an order, also the number of its delivery note: `P26-0007` is the seventh of 2026 or a later
/// one.
public record OrderCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("P\\d{2}-\\d{4,9}");

    public OrderCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of an order: '" + value + "'");
        }
    }

    /// @param typed by a person or in an address; small letters and spaces around are accepted
    public static Optional<OrderCode> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new OrderCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
