package id.tanggap.resource.site;

import id.tanggap.platform.code.Coded;

/// What a site is. The codes are in the database.
public enum SiteKind implements Coded {
    /// One of the 31 regional centres.
    BALAI,
    /// Another unit of the ministry, for example a training centre; answers for no tickets.
    UNIT,
    /// A lumbung sosial: a local store of relief goods.
    LUMBUNG,
    PROVINCIAL_WAREHOUSE,
    CENTRAL_WAREHOUSE;

    /// @throws IllegalArgumentException if no kind has this code
    public static SiteKind of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("No kind of site has the code '" + code + "'"));
    }

    /// Whether a site of this kind is there to keep goods.
    public boolean stores() {
        return this != BALAI && this != UNIT;
    }
}
