package id.tanggap.ticket.classification;

import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.store.TicketRow;
import java.util.Optional;

/// A correction by a person; fields that are empty stay as they are. All of it is one change.
///
/// @param reason why, may be empty
public record CorrectionRequest(
        Optional<String> category,
        Optional<Kind> kind,
        Optional<Boolean> supervision,
        Optional<Urgency> urgency,
        Optional<RegionCode> place,
        String reason) {

    public static CorrectionRequest category(String code, String reason) {
        return new CorrectionRequest(
                Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }

    public static CorrectionRequest urgency(Urgency urgency, String reason) {
        return new CorrectionRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(urgency), Optional.empty(), reason);
    }

    public static CorrectionRequest place(RegionCode place, String reason) {
        return new CorrectionRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place), reason);
    }

    TicketRow.About of(TicketRow.About about) {
        return new TicketRow.About(
                category.orElse(about.category()),
                kind.orElse(about.kind()),
                supervision.orElse(about.supervision()),
                urgency.orElse(about.urgency()),
                place.map(RegionCode::value).orElse(about.place()),
                about.confidential());
    }
}
