package id.tanggap.desk.deed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that lies open above a conversation.
///
/// @param page file of fragments that has it, `name` the fragment
/// @param number of the ticket
/// @param version of the ticket that this form shows
/// @param form what it offers
/// @param typed what was typed before a refusal
/// @param refused why the verb was refused, null before
/// @param meanwhile what others did since the form was opened, if that is why
record Sheet(
        String page,
        String name,
        String number,
        long version,
        Object form,
        Map<String, List<String>> typed,
        @Nullable String refused,
        List<Happened> meanwhile) {

    Sheet {
        typed = Map.copyOf(typed);
        meanwhile = List.copyOf(meanwhile);
    }

    /// Something that somebody did.
    record Happened(String text, String time) {}

    /// What was typed into a field; empty if nothing was.
    public String typed(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /// Whether a box or a choice was ticked.
    public boolean chosen(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }
}
