package id.tanggap.desk.citizen;

import id.tanggap.desk.phone.CallLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record of a citizen as the desk shows it, in the viewer's language.
///
/// @param next id with which the next page of tickets begins, null on the last page
record CitizenPage(
        long id,
        String name,
        String since,
        String language,
        List<Point> points,
        List<Ticket> tickets,
        @Nullable Long next,
        List<CallLine> calls,
        Duplicates duplicates) {

    /// Other records that may be, or are, the same person.
    ///
    /// @param alike records that may be the same person
    /// @param links what staff decided about other records
    /// @param decides the viewer may decide
    record Duplicates(List<Like> alike, List<Link> links, boolean decides) {}

    /// A contact point.
    ///
    /// @param text masked
    /// @param proof where the contact point comes from, as text
    /// @param proofHref address of that ticket or call, null if the viewer cannot open it
    /// @param wish the citizen's opt-out, null if there is none
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
    /// @param ground code of the strongest reason
    /// @param why all reasons as text
    record Like(long id, String name, List<String> points, String ground, List<String> why) {}

    /// A decision about this and another record.
    record Link(long id, long other, String otherName, String verdict, String text, boolean holds) {}
}
