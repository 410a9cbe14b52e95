package id.tanggap.resource.person;

import java.util.Arrays;
import java.util.Locale;

/// The rosters of the ministry. The codes are in the database.
public enum PersonKind {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static PersonKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of person has the code '" + code + "'"));
    }
}
