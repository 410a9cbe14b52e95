package id.tanggap.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Compares an answer with its JSON schema, as far as the description of our API goes.
final class SchemaCheck {

    private final JsonNode description;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(JsonNode description) {
        this.description = description;
    }

    /// @return what does not fit; empty if all does
    static List<String> faults(JsonNode description, JsonNode schema, JsonNode value) {
        var check = new SchemaCheck(description);
        check.check("$", schema, value);
        return check.faults;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(at, description.at(schema.get("$ref").asString().substring(1)), value);
            return;
        }
        for (var either : List.of("anyOf", "oneOf")) {
            if (schema.has(either)) {
                var fits = schema.get(either).valueStream().anyMatch(one -> faults(description, one, value)
                        .isEmpty());
                if (!fits) {
                    faults.add(at + " is none of " + schema.get(either));
                }
                return;
            }
        }
        if (schema.has("type") && types(schema).stream().noneMatch(type -> isOf(type, value))) {
            faults.add(at + " is " + value.getNodeType() + ", not " + schema.get("type"));
            return;
        }
        if (value.isObject() && schema.has("properties")) {
            object(at, schema, value);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(one -> check(at + "[]", schema.get("items"), one));
        }
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + " lacks " + name);
            }
        });
        value.propertyStream().forEach(field -> {
            var known = schema.get("properties").get(field.getKey());
            if (known == null) {
                faults.add(at + " has " + field.getKey() + ", which is not described");
            } else {
                check(at + "." + field.getKey(), known, field.getValue());
            }
        });
    }

    private static Set<String> types(JsonNode schema) {
        var types = new HashSet<String>();
        var type = schema.get("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else {
            types.add(type.asString());
        }
        return types;
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
