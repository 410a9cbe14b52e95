package id.tanggap.triage;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.util.List;
import java.util.Set;

/// How soon somebody must act. Danger to life or safety now is `darurat`, a vulnerable person without basic needs
/// `tinggi`; when unsure, the higher. A disaster is taken to be under way unless the text says that it is over.
final class UrgencyRule {

    /// Words that tell of danger weigh this much together, in a category that is about people in need…
    private static final double DANGER = 2.5;

    /// …and this much in any other: a broken ATM is no danger although somebody "screams".
    private static final double DANGER_ANYWHERE = 4.5;

    private static final double HARDSHIP = 2;
    private static final double OVER = 2;

    private static final Set<String> HELPLESS = Set.of("rehsos.anak", "rehsos.lansia", "rehsos.odgj", "rehsos.kpo");
    private static final Set<String> CALM = Set.of("umum.spam", "umum.apresiasi", "umum.informasi");

    /// What was chosen, and why if it is not the usual.
    record Choice(Urgency urgency, List<Reason> reasons) {}

    private UrgencyRule() {}

    static Choice of(String category, Kind kind, Signals signals) {
        if (CALM.contains(category) || kind == Kind.ASPIRASI) {
            return new Choice(Urgency.RENDAH, List.of());
        }
        boolean people = category.startsWith("rehsos.")
                || category.startsWith("bencana.")
                || category.equals(CategoryChoice.NOTHING_ELSE);
        double danger = signals.of("darurat");
        boolean over = signals.of("lampau") >= OVER;
        if (danger >= (people ? DANGER : DANGER_ANYWHERE) && !(over && danger < DANGER_ANYWHERE)) {
            return new Choice(Urgency.DARURAT, because("danger", signals, "darurat"));
        }
        if (category.equals("bencana.alam") || category.equals("bencana.sosial")) {
            return disaster(kind, signals, over);
        }
        if (kind == Kind.PERMINTAAN_INFORMASI) {
            return new Choice(category.equals("rehsos.napza") ? Urgency.BIASA : Urgency.RENDAH, List.of());
        }
        boolean hardship = signals.of("tinggi") >= HARDSHIP
                && !category.startsWith("integritas.")
                && !category.equals("bansos.data");
        boolean unclearCry = category.equals(CategoryChoice.NOTHING_ELSE)
                && signals.words(category).isEmpty()
                && signals.of("darurat") > 0; // "tolong" and no more: unsure, so the higher
        if (unclearCry || HELPLESS.contains(category) || category.equals("bencana.logistik") || hardship) {
            return new Choice(Urgency.TINGGI, because("vulnerable", signals, "tinggi", category, "darurat"));
        }
        return new Choice(Urgency.BIASA, List.of());
    }

    private static Choice disaster(Kind kind, Signals signals, boolean over) {
        if (over) {
            return new Choice(Urgency.BIASA, because("over", signals, "lampau"));
        }
        boolean slow = signals.of("lambat") >= 2;
        if (slow || kind == Kind.PERMINTAAN_INFORMASI) {
            return new Choice(Urgency.TINGGI, List.of());
        }
        return new Choice(Urgency.DARURAT, List.of(Reason.of("reason.triage.disaster")));
    }

    /// The words of the first target that has any.
    private static List<Reason> because(String key, Signals signals, String... targets) {
        for (var target : targets) {
            if (!signals.said(target).isEmpty()) {
                return List.of(Reason.of("reason.triage." + key, signals.said(target)));
            }
        }
        return List.of();
    }
}
