package id.tanggap.needs;

import id.tanggap.language.ShippedTable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A published set of minimum standards. Two ship with the program, as tables that people can read:
/// `/needs/sphere-2018.tsv` and `/needs/bnpb-2008.tsv`.
///
/// @param edition what a line quotes, such as `Sphere Handbook 2018`
/// @param norms no item has two norms for the same people on the same day
public record NeedsRegime(String code, String name, String edition, List<Norm> norms) {

    private static final List<NeedsRegime> SHIPPED = List.of(
            read("sphere-2018", "Sphere 2018", "The Sphere Handbook, 4th edition, 2018"),
            read("bnpb-2008", "BNPB 7/2008", "Peraturan Kepala BNPB Nomor 7 Tahun 2008 (BN 2014 No. 1407)"));

    public NeedsRegime {
        norms = List.copyOf(norms);
        refuseDoubles(code, norms);
    }

    public static List<NeedsRegime> shipped() {
        return SHIPPED;
    }

    /// @param name code of a regime, with or without its year, in any case and with any marks between its words:
    /// `sphere-2018`, `Sphere`, `sphere_2018`, `bnpb`
    public static Optional<NeedsRegime> find(String name) {
        var asked = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SHIPPED.stream()
                .filter(regime -> regime.code.replace("-", "").equals(asked)
                        || regime.code.substring(0, regime.code.indexOf('-')).equals(asked))
                .findFirst();
    }

    private static void refuseDoubles(String code, List<Norm> norms) {
        var seen = new HashSet<String>();
        for (var norm : norms) {
            if (!seen.add(norm.item() + " " + norm.days().from())) {
                throw new IllegalArgumentException(code + " has two norms for one item: " + norm.item());
            }
        }
    }

    private static NeedsRegime read(String code, String name, String edition) {
        var rows = ShippedTable.read(NeedsRegime.class, "/needs/" + code + ".tsv");
        return new NeedsRegime(
                code, name, edition, rows.stream().map(NeedsRegime::norm).toList());
    }

    static Norm norm(List<String> row) {
        return new Norm(
                row.get(0),
                row.get(1),
                new Norm.Amount(new BigDecimal(row.get(2)), Integer.parseInt(row.get(3)), row.get(4)),
                NormPeriod.of(row.get(5)),
                new Norm.Days(Integer.parseInt(row.get(6)), row.get(7).isEmpty() ? null : Integer.valueOf(row.get(7))),
                new Norm.Relation(text(row.get(8)), text(row.get(9))),
                new Norm.Source(row.get(10), text(row.get(11)), row.get(12)));
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
