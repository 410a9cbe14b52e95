package id.tanggap.triage;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.util.List;

/// How soon somebody must act. Danger to life or safety now is `darurat`, a vulnerable person without basic needs
/// `tinggi`; when unsure, the higher. A disaster is taken to be under way unless the text says that it is over.
final class UrgencyRule {

    /// Words about danger weigh this much together, in a category that is about people in need…
    static final double DANGER = 2.5;

    /// …and this much in any other: a broken ATM is no danger although somebody "screams".
    static final double DANGER_ANYWHERE = 4.5;

    private static final double HARDSHIP = 2;
    static final double OVER = 2;

    /// What was chosen, and why if it is not the usual.
    record Choice(Urgency urgency, List<Reason> reasons) {}

    private UrgencyRule() {}

    /// A person in danger comes before everything else.
    static Choice of(DangerWords.Found danger) {
        return new Choice(Urgency.DARURAT, List.of(Reason.of("reason.triage.danger", danger.words())));
    }

    static Choice of(Category category, Kind kind, LexiconSignals signals) {
        if (isCalm(category) || kind == Kind.ASPIRASI) {
            return new Choice(Urgency.RENDAH, List.of());
        }
        boolean people = category.has(CategoryTrait.PEOPLE);
        double danger = signals.of("darurat");
        boolean over = signals.of("lampau") >= OVER;
        if (danger >= (people ? DANGER : DANGER_ANYWHERE) && !(over && danger < DANGER_ANYWHERE)) {
            return new Choice(Urgency.DARURAT, because("danger", signals, "darurat"));
        }
        if (category.has(CategoryTrait.DISASTER)) {
            return disaster(kind, signals, over);
        }
        if (kind == Kind.PERMINTAAN_INFORMASI) {
            return new Choice(category.has(CategoryTrait.PERSONAL) ? Urgency.BIASA : Urgency.RENDAH, List.of());
        }
        boolean hardship = signals.of("tinggi") >= HARDSHIP
                && !category.has(CategoryTrait.INTEGRITY)
                && !category.has(CategoryTrait.RECORDS);
        boolean unclearCry = category.has(CategoryTrait.FALLBACK)
                && signals.words(category.code()).isEmpty()
                && signals.of("darurat") > 0; // "tolong" and no more: unsure, so the higher
        if (unclearCry || category.has(CategoryTrait.HELPLESS) || category.has(CategoryTrait.RELIEF) || hardship) {
            return new Choice(Urgency.TINGGI, because("vulnerable", signals, "tinggi", category.code(), "darurat"));
        }
        return new Choice(Urgency.BIASA, List.of());
    }

    private static boolean isCalm(Category category) {
        return category.has(CategoryTrait.SILENT)
                || category.has(CategoryTrait.THANKS)
                || category.has(CategoryTrait.INFORMATION);
    }

    private static Choice disaster(Kind kind, LexiconSignals signals, boolean over) {
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
    private static List<Reason> because(String key, LexiconSignals signals, String... targets) {
        for (var target : targets) {
            if (!signals.said(target).isEmpty()) {
                return List.of(Reason.of("reason.triage." + key, signals.said(target)));
            }
        }
        return List.of();
    }
}
