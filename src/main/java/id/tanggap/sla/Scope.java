package id.tanggap.sla;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;

/// The rows of the deadlines table; the first that fits a matter counts.
enum Scope {
    DARURAT,
    TINGGI,
    /// Questions; suggestions are answered like them.
    INFORMASI,
    PENGADUAN,
    /// Abuse of office or corruption takes an investigation.
    PENGAWASAN;

    static Scope of(Matter matter) {
        if (matter.urgency() == Urgency.DARURAT) {
            return DARURAT;
        }
        if (matter.urgency() == Urgency.TINGGI) {
            return TINGGI;
        }
        if (matter.supervision()) {
            return PENGAWASAN;
        }
        return matter.kind() == Kind.PENGADUAN ? PENGADUAN : INFORMASI;
    }
}
