package id.tanggap.sla;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;

/// The rows of the SLA table; the first that fits a ticket applies.
enum SlaScope {
    DARURAT,
    /// Requests about one's own data and breaches of it: the law's 72 hours. Danger to life comes first, and ends no
    /// later.
    DATA_PRIBADI,
    TINGGI,
    /// Questions, also about abuse: answering one needs no investigation. Suggestions are treated like them.
    INFORMASI,
    /// Complaints of abuse of office or corruption, which need an investigation.
    PENGAWASAN,
    PENGADUAN,
    /// A missed call: no ticket yet.
    TELEPON,
    /// A missed call to a number or queue for emergencies.
    TELEPON_DARURAT;

    static SlaScope of(SlaCriteria matter) {
        if (matter.urgency() == Urgency.DARURAT) {
            return DARURAT;
        }
        if (matter.dataRights()) {
            return DATA_PRIBADI;
        }
        if (matter.urgency() == Urgency.TINGGI) {
            return TINGGI;
        }
        if (matter.kind() != Kind.PENGADUAN) {
            return INFORMASI;
        }
        return matter.supervision() ? PENGAWASAN : PENGADUAN;
    }
}
