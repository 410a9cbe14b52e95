package id.tanggap.balai;

import java.util.Arrays;
import java.util.Optional;

/// What a balai answers by: centres answer by function, not only by neighbourhood. A category that belongs to no
/// programme, or to one without an area of its own, goes by `SEMUA`.
public enum Programme {
    SEMUA("semua"),
    ANAK("anak"),
    LANSIA("lansia"),
    DISABILITAS("disabilitas"),
    JIWA("jiwa"),
    TUNA_SOSIAL("tuna-sosial"),
    KORBAN("korban"),
    NAPZA("napza"),
    BENCANA("bencana"),
    BANSOS("bansos"),
    PEMBERDAYAAN("pemberdayaan");

    private final String code;

    Programme(String code) {
        this.code = code;
    }

    /// Stable; in the database and in addresses.
    public String code() {
        return code;
    }

    public static Optional<Programme> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// As it ships; `BalaiDirectory.programmeOf` knows what administrators changed.
    ///
    /// @param category code of a category
    public static Programme of(String category) {
        return ProgrammeCategories.SHIPPED.programmeOf(category);
    }

    @Override
    public String toString() {
        return code;
    }
}
