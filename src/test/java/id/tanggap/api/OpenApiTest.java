package id.tanggap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.tanggap.desk.VisibilityMatrixSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/// The description of the API tells what the API does: its rules, and its answers to right and wrong requests.
@ResourceLock("VisibilityMatrixSetup")
class OpenApiTest extends VisibilityMatrixSetup {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /// Answers that need what this house does not have: a busy ledger, goods in stores, a plan.
    private static final Set<String> ELSEWHERE = Set.of(
            "postTickets 202",
            "postStockMovements 200",
            "postStockMovements 201",
            "postStockMovements 403",
            "postStockMovements 409",
            "getIncidentsByCodePlan 200",
            "getIncidentsByCodeCap 200",
            "getIncidentsByCodeReview 200",
            "getStockMovementsById 200",
            "getSitesByCode 200");

    private record Operation(HttpMethod method, String path, JsonNode description) {

        String id() {
            return description.path("operationId").asString("");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private JsonNode description() throws Exception {
        return json.readTree(api("semua", get("/api/openapi")).getContentAsString());
    }

    private static List<Operation> operations(JsonNode description) {
        var all = new ArrayList<Operation>();
        description.get("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> all.add(new Operation(
                        HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                        path.getKey(),
                        method.getValue()))));
        return all;
    }

    @Test
    void every_operation_is_described_whole() throws Exception {
        var description = description();
        var operations = operations(description);

        assertThat(operations).hasSizeGreaterThan(15).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(description.at("/security/0/token").isArray()).isTrue();
        assertThat(description.at("/servers")).hasSize(1);
        for (var operation : operations) {
            var is = operation.description();
            assertThat(operation.id()).as(operation.toString()).isNotEmpty();
            assertThat(is.path("summary").asString("")).as(operation.toString()).isNotEmpty();
            assertThat(is.path("tags")).as(operation.toString()).isNotEmpty();
            is.path("parameters").forEach(one -> assertThat(isBounded(one.get("schema")))
                    .as(operation + " " + one)
                    .isTrue());
            is.get("responses").propertyStream().forEach(answer -> {
                assertThat(answer.getValue().path("description").asString(""))
                        .as(operation + " " + answer.getKey())
                        .isNotEmpty();
                assertThat(answer.getValue().path("content"))
                        .as(operation + " " + answer.getKey())
                        .isNotEmpty();
                if (answer.getKey().startsWith("4")) {
                    assertThat(answer.getValue().at("/content").propertyNames())
                            .containsExactly("application/problem+json");
                }
            });
        }
    }

    @Test
    void every_shape_says_what_is_always_there_and_how_long_a_text_may_be() throws Exception {
        var description = description();
        var schemas = description.at("/components/schemas");

        references(description).forEach(reference -> assertThat(
                        description.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
        schemas.propertyStream().forEach(schema -> {
            var fields = schema.getValue().path("properties");
            assertThat(fields).as(schema.getKey()).isNotEmpty();
            if (schema.getKey().contains("Request")) {
                fields.propertyStream().forEach(field -> assertThat(isBounded(field.getValue()))
                        .as(schema.getKey() + " " + field.getKey())
                        .isTrue());
            } else {
                assertThat(schema.getValue().path("required"))
                        .as(schema.getKey())
                        .isNotEmpty();
            }
        });
    }

    private static boolean isBounded(JsonNode schema) {
        var isText = schema.path("type").toString().contains("\"string\"");
        return !isText || schema.has("maxLength") || schema.has("enum") || schema.has("format");
    }

    private static Set<String> references(JsonNode node) {
        var all = new TreeSet<String>();
        if (node.has("$ref")) {
            all.add(node.get("$ref").asString());
        }
        node.forEach(child -> all.addAll(references(child)));
        return all;
    }

    /// Each operation with right and wrong input: every status that is seen is described, with its form; and every
    /// status that is described is seen.
    @Test
    void the_answers_are_those_that_are_described() throws Exception {
        var description = description();
        var seen = new TreeMap<String, Set<String>>();
        var faults = new TreeSet<String>();
        for (var operation : operations(description)) {
            for (var request : requests(operation)) {
                var answer = api(request.token(), request.builder());
                seen.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(Integer.toString(answer.getStatus()));
                faults.addAll(faults(description, operation, answer));
            }
            var answered = seen.getOrDefault(operation.id(), Set.of());
            operation.description().get("responses").propertyNames().stream()
                    .filter(status -> !answered.contains(status))
                    .filter(status -> !ELSEWHERE.contains(operation.id() + " " + status))
                    // only where there is an answer that could be given in another form
                    .filter(status -> !status.equals("406") || answered.contains("200"))
                    .forEach(status -> faults.add(operation + " is said to answer " + status + ", and did not"));
        }

        assertThat(faults).isEmpty();
    }

    private record Request(MockHttpServletRequestBuilder builder, String token) {}

    private List<Request> requests(Operation operation) {
        var all = new ArrayList<Request>();
        all.add(new Request(usual(operation, this::usual), "semua"));
        all.add(new Request(usual(operation, this::usual), "umum"));
        all.add(new Request(usual(operation, this::usual), "tidak-ada"));
        all.add(new Request(usual(operation, name -> "99"), "semua"));
        all.add(new Request(usual(operation, this::usual).param("x", "a\u0000b"), "semua"));
        all.add(new Request(usual(operation, this::usual).accept(MediaType.IMAGE_PNG), "semua"));
        all.add(new Request(usual(operation, this::usual).param("limit", "0"), "semua"));
        if (operation.method().equals(HttpMethod.POST)) {
            all.add(new Request(usual(operation, this::usual).content("{"), "semua"));
            all.add(new Request(usual(operation, this::usual).contentType(MediaType.TEXT_PLAIN), "semua"));
            all.add(new Request(
                    post(operation.path())
                            .header("Idempotency-Key", "perian")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\":\"Laporan yang lain\"}"),
                    "semua"));
        }
        return all;
    }

    private MockHttpServletRequestBuilder usual(Operation operation, UnaryOperator<String> variables) {
        var path = VARIABLE.matcher(operation.path()).replaceAll(found -> variables.apply(found.group(1)));
        var builder = request(operation.method(), path);
        if (operation.path().endsWith("/near")) {
            builder.param("lat", "-6.89").param("lon", "110.64");
        }
        return operation.method().equals(HttpMethod.POST)
                ? builder.header("Idempotency-Key", "perian")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("text", "Rumah kami di Kudus kebanjiran")))
                : builder;
    }

    private String usual(String variable) {
        return switch (variable) {
            case "number" -> ticket(FLOOD).digits();
            case "code" -> incident();
            default -> "1";
        };
    }

    private String incident() {
        return jdbc.sql("""
                        insert into incident (code, name, type, state, phase, urgency, started_at, origin,
                                              created_at, updated_at)
                        values ('K26-' || lpad(nextval('incident_code')::text, 4, '0'), 'Kejadian uji', 'lain',
                                'open', 'transisi', 'tinggi', now(), 'person', now(), now())
                        returning code
                        """).query(String.class).single();
    }

    private List<String> faults(JsonNode description, Operation operation, MockHttpServletResponse answer)
            throws Exception {
        var status = Integer.toString(answer.getStatus());
        var what = operation + " " + status + " ";
        var told = operation.description().get("responses").get(status);
        if (told == null || answer.getContentType() == null) {
            return List.of(what + "is not described, or has no content type");
        }
        var type = MediaType.parseMediaType(answer.getContentType());
        var kind = type.getType() + "/" + type.getSubtype();
        if (!told.get("content").propertyNames().contains(kind)) {
            return List.of(what + "is " + kind);
        }
        return kind.endsWith("json")
                ? SchemaCheck.faults(
                                description,
                                told.get("content").get(kind).get("schema"),
                                json.readTree(answer.getContentAsString()))
                        .stream()
                        .map(what::concat)
                        .toList()
                : List.of();
    }
}
