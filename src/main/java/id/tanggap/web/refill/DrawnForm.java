package id.tanggap.web.refill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The form that is being drawn, of the address that refused; its fields are drawn one after the other.
///
/// Several forms of a page may have that address, one for each row: they differ by hidden fields, which come first.
/// A form with another one is another row's. For one page, in one thread.
final class DrawnForm {

    /// The variable of the page inside the form.
    static final String NAME = "drawnForm";

    /// Hidden fields that say what the person saw, not of which row the form is.
    private static final Set<String> SEEN = Set.of("_csrf", "seen", "version", "back");

    private final RefusedForm sent;
    private final Map<String, Integer> taken = new HashMap<>();
    private boolean another;

    DrawnForm(RefusedForm sent) {
        this.sent = sent;
    }

    void hidden(String field, String value) {
        if (!SEEN.contains(field) && !sent.values(field).contains(value)) {
            another = true;
        }
    }

    boolean fills(String field) {
        return !another && !field.isEmpty() && !RefusedForm.isSecret(field);
    }

    /// All that was sent under a name: boxes, or a list of which several are chosen.
    List<String> all(String field) {
        return sent.values(field);
    }

    /// The fields of a table have one name in all rows: each takes the next value.
    Optional<String> next(String field) {
        var values = fills(field) ? sent.values(field) : List.<String>of();
        var n = taken.merge(field, 1, Integer::sum);
        return n > values.size() ? Optional.empty() : Optional.of(values.get(n - 1));
    }
}
