package id.tanggap.command.sitrep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A situation report in words, for the page and for paper: the same text on both.
///
/// @param summary sentences below the name
/// @param decisions empty if nothing waits for a person
public record ReportDocument(
        Head head,
        List<String> summary,
        List<Figure> figures,
        List<Event> events,
        List<Need> needs,
        List<Goods> goods,
        List<String> orders,
        List<String> crews,
        List<String> decisions,
        List<Source> sources) {

    /// @param state "keadaan Sel 24 Nov 2026, 05.15 WIB"
    /// @param approval who approved it and when; null for one that is not approved
    /// @param map null if nothing of the incident has a place on the earth
    public record Head(
            String code,
            String name,
            String title,
            String state,
            @Nullable String approval,
            boolean exercise,
            @Nullable ReportMap map) {}

    /// @param rows which rows are behind it, for the address of their list
    /// @param source number of the source
    public record Figure(String value, String label, String rows, int source) {}

    public record Event(String time, String text, int source) {}

    /// @param rows which rows are behind it
    /// @param places one line for each place
    /// @param unknown goods were sent of which nobody said how much of the need they hold
    public record Need(String name, String rows, Amounts sum, List<PlaceNeed> places, boolean unknown) {}

    public record PlaceNeed(String name, Amounts amounts) {}

    /// @param open what is neither handed over nor on the way; "?" as the two before, if it is not known
    public record Amounts(String needed, String delivered, String transit, String open) {}

    /// @param rows which rows are behind it
    public record Goods(
            String name,
            String rows,
            String ordered,
            String delivered,
            String transit,
            String waiting,
            String returned,
            String lost) {}

    /// @param rows which rows are behind it; null for a source that the page of the incident shows
    public record Source(int number, String text, @Nullable String rows) {}
}
