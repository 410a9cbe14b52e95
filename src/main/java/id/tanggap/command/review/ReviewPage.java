package id.tanggap.command.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A review in words. `rows` of a line says which rows are behind it, for the address of their list.
///
/// @param orders each with its own page
/// @param broken each with the page of its order
record ReviewPage(
        Head head,
        List<Figure> figures,
        List<Step> steps,
        List<Times> times,
        List<Order> orders,
        List<Place> needs,
        List<Goods> stock,
        List<Broken> broken,
        List<Learned> lessons) {

    record Head(String code, String name, boolean exercise, String state) {}

    /// @param rows null for a figure that the page itself explains
    record Figure(String value, String label, @Nullable String rows) {}

    /// @param after how long after the first one; empty for the first
    record Step(String name, String time, String after) {}

    record Times(String name, String rows, int count, String median, String most, String longest) {}

    /// @param times drafted, asked, departed, arrived, handed over; "–" for what has not come
    record Order(String code, String way, String state, List<String> times) {}

    record Place(String name, List<Need> rows) {}

    /// @param percent of the need that was handed over
    /// @param met when it was met; empty until then
    record Need(String name, String rows, List<String> amounts, int percent, String met) {}

    record Goods(String store, String name, String rows, List<String> amounts) {}

    /// @param address of its rows
    record Broken(String text, String address) {}

    /// @param done empty until it is
    record Learned(long id, String text, String by, String assignee, String done) {}
}
