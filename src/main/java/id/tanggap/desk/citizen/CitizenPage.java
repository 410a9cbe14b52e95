package id.tanggap.desk.citizen;

import id.tanggap.desk.phone.CallLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record of a citizen as the desk shows it, in the viewer's words.
///
/// @param next id to go on with, null on the last page of tickets
/// @param decides the viewer may say who is the same
record CitizenPage(
        long id,
        String name,
        String since,
        String language,
        List<Point> points,
        List<Ticket> tickets,
        @Nullable Long next,
        List<CallLine> calls,
        List<Like> alike,
        List<Link> links,
        boolean decides) {

    /// A contact point.
    ///
    /// @param text masked
    /// @param proof in words; `proofHref` where it can be read, null if it cannot
    /// @param wish what they asked for, null if nothing
    record Point(
            String icon,
            String text,
            String since,
            boolean shared,
            String proof,
            @Nullable String proofHref,
            @Nullable String wish) {}

    record Ticket(
            String number, String grouped, String subject, String icon, String channel, String state, String at) {}

    /// Another record that may be the same person.
    ///
    /// @param ground code of the strongest thing that speaks for it; `why` all of them in words
    record Like(long id, String name, List<String> points, String ground, List<String> why) {}

    /// A decision about this and another record.
    record Link(long id, long other, String otherName, String verdict, String text, boolean holds) {}
}
