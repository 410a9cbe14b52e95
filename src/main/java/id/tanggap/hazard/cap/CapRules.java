package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the text of CAP 1.2 demands beyond its schema: values that go with each other.
final class CapRules {

    private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[\\s,<&]");
    private static final Set<String> ANSWERS_ANOTHER = Set.of("Update", "Cancel", "Ack", "Error");
    private static final Set<String> EXPLAINED = Set.of("Exercise", "Error");

    private CapRules() {}

    static void check(CapAlert alert, Consumer<CapProblem> problems) {
        checkName("identifier", alert.id().identifier(), problems);
        checkName("sender", alert.id().sender(), problems);
        checkDistribution(alert.distribution(), problems);
        if (ANSWERS_ANOTHER.contains(alert.msgType()) && alert.references().isEmpty()) {
            problems.accept(CapProblem.violation("references-missing", alert.msgType()));
        }
        if (isBlank(alert.distribution().note())) {
            EXPLAINED.stream()
                    .filter(one -> one.equals(alert.status()) || one.equals(alert.msgType()))
                    .forEach(one -> problems.accept(CapProblem.advice("note-missing", one)));
        }
        alert.infos().forEach(info -> checkInfo(info, problems));
    }

    private static void checkName(String element, String name, Consumer<CapProblem> problems) {
        if (FORBIDDEN_IN_NAMES.matcher(name).find()) {
            problems.accept(CapProblem.violation("name-characters", element, name));
        }
    }

    private static void checkDistribution(CapDistribution distribution, Consumer<CapProblem> problems) {
        var scope = distribution.scope();
        if (scope.equals("Restricted") && isBlank(distribution.restriction())) {
            problems.accept(CapProblem.violation("restriction-missing"));
        }
        if (!scope.equals("Restricted") && distribution.restriction() != null) {
            problems.accept(CapProblem.advice("restriction-unused", scope));
        }
        if (scope.equals("Private") && distribution.addresses().isEmpty()) {
            problems.accept(CapProblem.violation("addresses-missing"));
        }
    }

    private static void checkInfo(CapInfo info, Consumer<CapProblem> problems) {
        var begin = info.period().effective();
        if (begin != null
                && begin.instant()
                        .flatMap(from -> info.expires().filter(until -> until.isBefore(from)))
                        .isPresent()) {
            problems.accept(CapProblem.advice("expires-first"));
        }
        for (var area : info.areas()) {
            if (area.ceiling() != null && area.altitude() == null) {
                problems.accept(CapProblem.violation("ceiling-alone"));
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
