package id.tanggap.command.picture;

import id.tanggap.command.relief.NeedsOnPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The picture as its page shows it; all texts in the reader's language.
///
/// @param near null while nobody has said where the incident is
/// @param at the moment of all figures, "14.02 WIB"
record PictureView(Head head, Tickets tickets, @Nullable Near near, NeedsOnPicture.View needs, String at) {

    /// @param about what the page listens for, such as `incident:12 tickets:12`
    /// @param since "sejak 24 Nov 02.10 WIB · 3 j 5 m"
    /// @param declared who declared the emergency; null while nobody did
    record Head(
            String code,
            String about,
            String name,
            String type,
            String phase,
            String since,
            @Nullable String declared,
            boolean exercise) {}

    /// @param places most tickets first
    record Tickets(int total, int open, int emergencies, int late, int due, List<Place> places) {}

    /// @param share of the largest, in percent
    record Place(String name, int tickets, int share) {}

    /// @param cards the nearest sites
    /// @param all address of the list of all sites of the largest ring, nearest first
    /// @param rings "50 km", "100 km", "200 km"
    /// @param doubtful sites in the hazard area that nobody has confirmed since it began
    record Near(
            List<Card> cards,
            List<String> rings,
            List<PeopleRow> people,
            List<StockRow> stock,
            List<String> missing,
            List<Card> doubtful,
            String assumption,
            PictureView.Figure ready,
            String all) {}

    /// @param way "52 km · 1 j 50 m"
    /// @param note what one must know before one counts on it; null for nothing
    record Card(
            String name,
            String kind,
            String href,
            String way,
            @Nullable String note,
            boolean invented,
            List<Line> lines) {}

    /// @param warn whether it is a warning
    record Line(String label, String figure, boolean warn) {}

    /// A figure and the address of the rows behind it.
    record Figure(String text, String href) {}

    /// @param rings people who could go, by ring
    /// @param stale of those in the largest ring, whom nobody has confirmed for 90 days; null for none
    record PeopleRow(
            String label, List<Figure> rings, @Nullable Figure stale) {}

    /// @param rings what is free, by ring
    /// @param expiring of those in the largest ring, within 30 days; empty for none
    record StockRow(String label, String unit, List<Figure> rings, String expiring, int stores) {}
}
