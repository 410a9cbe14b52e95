package id.tanggap.web.refill;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;

/// What somebody sent, and did not get through with. It waits in the session for the next page, and nothing that is
/// secret waits with it.
///
/// @param path where the form was sent
record RefusedForm(String path, LinkedMultiValueMap<String, String> fields) implements Serializable {

    /// In the model of the next page.
    static final String NAME = "refusedForm";

    /// Longer than any letter; more is not kept, for sessions are rows of the database.
    private static final int MOST_CHARACTERS = 100_000;

    /// Fields of passwords; more of channels end with what they are.
    private static final Set<String> SECRET = Set.of("_csrf", "old", "wanted", "password", "authToken");

    static Optional<RefusedForm> of(String path, Map<String, String[]> sent) {
        var fields = new LinkedMultiValueMap<String, String>();
        sent.forEach((name, values) -> {
            if (!isSecret(name)) {
                fields.put(name, List.of(values));
            }
        });
        var size = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        return size > MOST_CHARACTERS ? Optional.empty() : Optional.of(new RefusedForm(path, fields));
    }

    static boolean isSecret(String name) {
        return SECRET.contains(name) || name.endsWith("Secret") || name.endsWith("Password");
    }

    /// The values of a field; none if it was not sent, as a box without its tick.
    List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
