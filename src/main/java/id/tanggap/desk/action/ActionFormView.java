package id.tanggap.desk.action;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An open form above the timeline of a ticket.
///
/// @param page the template file, without `fragments/`
/// @param name the fragment in it
/// @param number of the ticket
/// @param version of the ticket that this form shows
/// @param form its options
/// @param typed the fields as they were sent before a refusal
/// @param refused why the command was refused, null before
/// @param meanwhile what others did since the form was opened, if that is the reason
record ActionFormView(
        String page,
        String name,
        String number,
        long version,
        Object form,
        Map<String, List<String>> typed,
        @Nullable String refused,
        List<Happened> meanwhile) {

    ActionFormView {
        typed = Map.copyOf(typed);
        meanwhile = List.copyOf(meanwhile);
    }

    /// A change by somebody else.
    record Happened(String text, String time) {}

    /// The value of a field as it was sent; empty if there was none.
    public String typed(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /// Whether a checkbox or an option was selected.
    public boolean chosen(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }
}
