package id.tanggap.api;

import id.tanggap.search.IndexProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer to a search.
///
/// @param total of all hits
/// @param next give it as `cursor` to get the next page; null on the last
/// @param building only while the search index is being built: how many tickets are in it, of about how many. The
///     newest come first; older ones may be missing in `hits` and `total`
record SearchView(
        long total,
        List<TicketView> hits,
        @Nullable String next,
        @Nullable IndexProgress building) {}
