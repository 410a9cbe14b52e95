package id.tanggap.figures;

import id.tanggap.platform.code.Coded;

/// By what tickets are counted besides balai and category: `axis` in `figure_count`.
public enum Axis implements Coded {
    CHANNEL,
    /// Kabupaten and kota; the province itself if no more is known.
    PLACE,
    PROVINCE,
    KIND,
    URGENCY,
    /// Empty while open.
    OUTCOME,
    /// What the program took a ticket for whose category a person changed.
    FIRST_CATEGORY
}
