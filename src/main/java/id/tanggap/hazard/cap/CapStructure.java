package id.tanggap.hazard.cap;

import id.tanggap.hazard.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Which elements CAP 1.2 has, in which order and how often: the content models of its schema.
final class CapStructure {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private static final int MANY = Integer.MAX_VALUE;

    /// @param least 0 for an element that may be left out
    private record Part(String name, int least, int most) {}

    private static final Map<String, List<Part>> MODELS = Map.of(
            "alert",
            parts("identifier! sender! sent! status! msgType! source? scope! restriction? addresses? code* note?"
                    + " references? incidents? info*"),
            "info",
            parts("language? category+ event! responseType* urgency! severity! certainty! audience? eventCode*"
                    + " effective? onset? expires? senderName? headline? description? instruction? web? contact?"
                    + " parameter* resource* area*"),
            "eventCode",
            parts("valueName! value!"),
            "parameter",
            parts("valueName! value!"),
            "geocode",
            parts("valueName! value!"),
            "resource",
            parts("resourceDesc! mimeType! size? uri? derefUri? digest?"),
            "area",
            parts("areaDesc! polygon* circle* geocode* altitude? ceiling?"));

    private CapStructure() {}

    private static List<Part> parts(String model) {
        var parts = new ArrayList<Part>();
        for (var word : model.split(" ", -1)) {
            var name = word.substring(0, word.length() - 1);
            parts.add(
                    switch (word.charAt(word.length() - 1)) {
                        case '!' -> new Part(name, 1, 1);
                        case '?' -> new Part(name, 0, 1);
                        case '+' -> new Part(name, 1, MANY);
                        default -> new Part(name, 0, MANY);
                    });
        }
        return List.copyOf(parts);
    }

    /// Checks an element with all below it.
    static void check(XmlElement element, Consumer<CapProblem> problems) {
        var model = MODELS.get(element.name());
        if (model == null) {
            if (!element.children().isEmpty()) {
                problems.accept(CapProblem.violation(
                        "unknown", element.children().getFirst().name(), element.name()));
            }
            return;
        }
        checkOrder(element, model, problems);
        checkNumbers(element, model, problems);
        if (!element.text().isBlank()) {
            problems.accept(CapProblem.violation("text-between", element.name()));
        }
        element.children().stream()
                .filter(child -> child.namespace().equals(element.namespace()))
                .filter(child -> place(model, child.name()) >= 0)
                .forEach(child -> check(child, problems));
    }

    private static void checkOrder(XmlElement element, List<Part> model, Consumer<CapProblem> problems) {
        var reached = 0;
        for (var child : element.children()) {
            if (isSignature(element, child)) {
                reached = model.size();
                continue;
            }
            var place = child.namespace().equals(element.namespace()) ? place(model, child.name()) : -1;
            if (place < 0) {
                problems.accept(CapProblem.violation("unknown", child.name(), element.name()));
            } else if (place < reached) {
                problems.accept(CapProblem.violation("order", child.name(), element.name()));
            } else {
                reached = place;
            }
        }
    }

    private static boolean isSignature(XmlElement element, XmlElement child) {
        return element.name().equals("alert") && child.namespace().equals(SIGNATURE);
    }

    private static int place(List<Part> model, String name) {
        for (int i = 0; i < model.size(); i++) {
            if (model.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void checkNumbers(XmlElement element, List<Part> model, Consumer<CapProblem> problems) {
        var numbers = new HashMap<String, Integer>();
        element.children().stream()
                .filter(child -> child.namespace().equals(element.namespace()))
                .forEach(child -> numbers.merge(child.name(), 1, Integer::sum));
        for (var part : model) {
            var number = numbers.getOrDefault(part.name(), 0);
            if (number < part.least()) {
                problems.accept(CapProblem.violation("missing", part.name(), element.name()));
            } else if (number > part.most()) {
                problems.accept(CapProblem.violation("too-many", part.name(), element.name()));
            }
        }
    }
}
