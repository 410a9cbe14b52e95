package id.tanggap.balai;

import java.util.Arrays;
import java.util.Optional;

/// What a balai answers by: centres answer by function, not only by neighbourhood. A category that belongs to no
/// programme, or to one without an area of its own, goes by `SEMUA`.
public enum Programme {
    SEMUA("semua", ""),
    ANAK("anak", "rehsos.anak"),
    LANSIA("lansia", "rehsos.lansia"),
    DISABILITAS("disabilitas", "rehsos.disabilitas"),
    JIWA("jiwa", "rehsos.odgj"),
    TUNA_SOSIAL("tuna-sosial", "rehsos.tunasosial"),
    KORBAN("korban", "rehsos.kpo"),
    NAPZA("napza", "rehsos.napza"),
    BENCANA("bencana", "bencana"),
    BANSOS("bansos", "bansos"),
    PEMBERDAYAAN("pemberdayaan", "dayasos");

    private final String code;
    private final String categories;

    /// @param categories code of a category, or of a group of them
    Programme(String code, String categories) {
        this.code = code;
        this.categories = categories;
    }

    /// Stable; in the database and in addresses.
    public String code() {
        return code;
    }

    /// A category of it, to ask who answers for the programme; of no programme for `SEMUA`.
    public String example() {
        return categories;
    }

    public static Optional<Programme> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// @param category code of a category
    public static Programme of(String category) {
        return Arrays.stream(values())
                .filter(one -> one != SEMUA && one.holds(category))
                .findFirst()
                .orElse(SEMUA);
    }

    private boolean holds(String category) {
        return category.equals(categories) || category.startsWith(categories + ".");
    }

    @Override
    public String toString() {
        return code;
    }
}
