package id.tanggap.balai;

import java.util.Optional;

/// Our code of a balai: three capital letters, for example `MGL` for Sentra Margo Laras.
public record BalaiCode(String value) implements Comparable<BalaiCode> {

    private static final String SHAPE = "[A-Z]{3}";

    public BalaiCode {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("A balai code is three capital letters, not '" + value + "'");
        }
    }

    /// @return empty for text that is no code
    public static Optional<BalaiCode> read(String text) {
        return text.matches(SHAPE) ? Optional.of(new BalaiCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(BalaiCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
