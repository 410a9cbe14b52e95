package id.tanggap.balai;

/// Our code of a balai: three capital letters, for example `MGL` for Sentra Margo Laras.
public record BalaiCode(String value) implements Comparable<BalaiCode> {

    public BalaiCode {
        if (!value.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A balai code is three capital letters, not '" + value + "'");
        }
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
