package id.tanggap.resource.person;

import id.tanggap.platform.code.Coded;

/// The rosters of the ministry. The codes are in the database.
public enum PersonKind implements Coded {
    /// Professional social workers.
    PEKERJA_SOSIAL,
    /// Those who accompany families, for example of PKH.
    PENDAMPING_SOSIAL,
    /// Social welfare workers of a kecamatan.
    TKSK,
    /// Trained disaster volunteers.
    TAGANA,
    /// Peace volunteers.
    PELOPOR_PERDAMAIAN;

    /// @throws IllegalArgumentException if no kind has this code
    public static PersonKind of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("No kind of person has the code '" + code + "'"));
    }
}
