package id.tanggap.figures;

import id.tanggap.platform.code.Coded;

/// By what tickets are counted besides balai and category: `axis` in `figure_count`.
public enum Axis implements Coded {
    CHANNEL,
    /// Province, and its kabupaten and kota.
    PLACE,
    KIND,
    URGENCY,
    /// Empty while open.
    OUTCOME,
    /// What the program took a ticket for whose category a person changed.
    FIRST_CATEGORY
}
