package id.tanggap.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer to a search.
///
/// @param total of all hits
/// @param next give it as `cursor` to get the next page; null on the last
record SearchView(
        long total, List<TicketView> hits, @Nullable String next) {}
