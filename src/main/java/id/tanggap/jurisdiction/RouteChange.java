package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question that would be answered otherwise.
///
/// @param from empty: it waited at the national desk
/// @param to empty: it would wait there
/// @param metresBefore null while `from` is empty
/// @param metresAfter null while `to` is empty
record RouteChange(
        Optional<BalaiCode> from,
        Optional<BalaiCode> to,
        @Nullable Long metresBefore,
        @Nullable Long metresAfter) {}
