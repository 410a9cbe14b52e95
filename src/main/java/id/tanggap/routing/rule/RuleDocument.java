package id.tanggap.routing.rule;

import id.tanggap.setting.SettingRefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A rule as the settings keep it: one flat object, so that its history reads field by field.
public final class RuleDocument {

    /// Kind of the settings.
    public static final String KIND = "routing-rule";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleDocument() {}

    public static JsonNode write(RoutingRule rule) {
        var node = JSON.createObjectNode();
        node.put("position", rule.position());
        node.put("name", rule.name());
        node.put("on", rule.on());
        put(node, "categories", rule.when().categories());
        put(node, "words", rule.when().words());
        put(node, "reporters", rule.when().reporters());
        put(node, "places", rule.when().places());
        put(node, "channels", rule.when().channels());
        put(node, "kinds", rule.when().kinds());
        put(node, "urgencies", rule.when().urgencies());
        node.put("target", rule.then().code());
        put(node, "from", rule.period().from());
        put(node, "until", rule.period().until());
        node.put("owner", rule.owner());
        node.put("note", rule.note());
        return node;
    }

    private static void put(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(field);
            values.forEach(array::add);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable LocalDate day) {
        if (day != null) {
            node.put(field, day.toString());
        }
    }

    /// @throws SettingRefusedException if it is no rule
    public static RoutingRule read(String key, JsonNode node) {
        return new RoutingRule(
                key,
                node.path("name").asString("").strip(),
                node.path("position").asInt(0),
                node.path("on").asBoolean(true),
                new RuleConditions(
                        list(node, "categories"),
                        list(node, "words"),
                        list(node, "reporters"),
                        list(node, "places"),
                        list(node, "channels"),
                        list(node, "kinds"),
                        list(node, "urgencies")),
                RuleTarget.read(node.path("target").asString(""))
                        .orElseThrow(() -> new SettingRefusedException("settings.rules.refused.target")),
                new RulePeriod(
                        day(node, "from").orElse(null), day(node, "until").orElse(null)),
                node.path("owner").asString(""),
                node.path("note").asString(""));
    }

    private static List<String> list(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(one -> one.asString(""))
                .toList();
    }

    private static Optional<LocalDate> day(JsonNode node, String field) {
        try {
            return node.hasNonNull(field)
                    ? Optional.of(LocalDate.parse(node.path(field).asString("")))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            throw new SettingRefusedException("settings.rules.refused.day");
        }
    }
}
