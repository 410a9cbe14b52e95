package id.tanggap.taxonomy;

/// What a citizen wants: to complain, to know, or to suggest (jenis).
public enum Kind {
    PENGADUAN("pengaduan"),
    PERMINTAAN_INFORMASI("permintaan-informasi"),
    ASPIRASI("aspirasi");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /// The stable code, as in the API and the database.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static Kind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind has the code '" + code + "'");
    }
}
