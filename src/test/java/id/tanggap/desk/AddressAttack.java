package id.tanggap.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.tanggap.desk.AddressParameters.Parameter;
import id.tanggap.desk.AddressParameters.Place;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;

/// Sends nasty values to every parameter of an address, and nasty names beside it, the other parameters as they should
/// be, and remembers what broke.
///
/// One value of each kind goes to every parameter, and a third of their variants (another third at another address).
/// Fields of a form go together in two requests: alone they would be a night's work (`-Dtanggap.attack.alone=true`
/// sends every value to every parameter alone). So a fault that only one variant finds at a single address, or that
/// hides behind the refusal of another field, is found at night only. Addresses share their readers, so what a variant
/// breaks breaks at many of them. A variable that the framework itself reads as a number gets numbers and one text.
final class AddressAttack {

    static final String ATTACKER = "penguji";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    private static final int SERVER_ERROR = 500;
    private static final int TOGETHER = 2;

    /// What is answered with a page; all else as to a program: pages of errors are the longest part of an attack.
    private static final Set<NastyValues> AS_PAGE = EnumSet.of(
            NastyValues.NOTHING,
            NastyValues.TEN_THOUSAND_DIGITS,
            NastyValues.NOT_A_NUMBER,
            NastyValues.NO_SUCH_WORD,
            NastyValues.POSITION);

    private static final String BROWSER = "text/html, application/json, */*";
    private static final String PROGRAM = "application/json, */*";

    /// Each field in a request of its own: many more requests, for a night.
    private static final boolean ALONE = Boolean.getBoolean("tanggap.attack.alone");

    /// Sends a request as somebody who may do everything.
    interface Road {
        MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String path) throws Exception;
    }

    /// @param usual what stands for a variable of the address
    record Target(String pattern, HandlerMethod method, UnaryOperator<String> usual) {}

    private final Road road;
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    AddressAttack(Road road) {
        this.road = road;
    }

    void on(List<HttpMethod> methods, Target target) throws Exception {
        var found = AddressParameters.of(target.pattern(), target.method());
        for (var method : methods) {
            addresses.add(method + " " + target.pattern());
            found.forEach(one -> parameters.add(method + " " + target.pattern() + " " + one));
            var path = path(target, Map.of());
            for (var round : rounds(found, target, (method + target.pattern()).hashCode())) {
                for (var turn = 0; turn < round.values().size(); turn++) {
                    attack(method, target, round.given(turn));
                }
            }
            for (var fields : NastyNames.of(found)) {
                var what = method + " " + target.pattern() + " " + fields.keySet();
                send(what, usual(NastyNames.given(plain(method, path, NastyValues.NOTHING), fields), Map.of()), target);
            }
        }
    }

    /// @param together those that are written in one request
    private record Round(List<Parameter> together, List<NastyValues> values) {

        /// Each parameter has another value in each turn, and all of them in the end.
        Map<Parameter, NastyValues> given(int turn) {
            var given = new LinkedHashMap<Parameter, NastyValues>();
            for (var i = 0; i < together.size(); i++) {
                given.put(together.get(i), values.get((turn + i) % values.size()));
            }
            return given;
        }
    }

    /// @param address the same number in every run, so that the same variants go to it
    private static List<Round> rounds(Set<Parameter> all, Target target, int address) {
        var rounds = new ArrayList<Round>();
        all.stream()
                .filter(one -> ALONE || one.place() != Place.FIELD)
                .map(one -> new Round(List.of(one), valuesOf(one, target, address)))
                .forEach(rounds::add);
        if (!ALONE) {
            var fields = all.stream().filter(one -> one.place() == Place.FIELD).toList();
            rounds.addAll(ofForm(fields, address));
        }
        return rounds;
    }

    private static List<NastyValues> valuesOf(Parameter one, Target target, int address) {
        if (ALONE) {
            return List.of(NastyValues.values());
        }
        return switch (one.place()) {
            case BODY ->
                Stream.concat(NastyValues.kinds().stream(), NastyValues.variants(address).stream())
                        .toList();
            case PATH ->
                AddressParameters.isNumber(one.name(), target.method())
                        ? NastyValues.numbers()
                        : NastyValues.single(address);
            case FIELD, FILE, HEADER, COOKIE -> NastyValues.single(address);
        };
    }

    /// One value of each kind in two halves, the variants in all fields at once.
    private static List<Round> ofForm(List<Parameter> fields, int address) {
        var halves = new ArrayList<Round>();
        var requests = Math.min(fields.size(), TOGETHER);
        for (var n = 0; n < requests; n++) {
            var first = n;
            var half = IntStream.range(0, fields.size())
                    .filter(i -> i % requests == first)
                    .mapToObj(fields::get)
                    .toList();
            halves.add(new Round(half, NastyValues.kinds()));
        }
        if (requests > 0) {
            halves.add(new Round(fields, NastyValues.variants(address)));
        }
        return halves;
    }

    private void attack(HttpMethod method, Target target, Map<Parameter, NastyValues> given) throws Exception {
        for (var request : requests(method, target, given)) {
            var what = method + " " + target.pattern() + " "
                    + given.entrySet().stream()
                            .map(one -> one.getKey().name() + "=" + one.getValue())
                            .collect(Collectors.joining(" "));
            send(what, request, target);
        }
    }

    private void send(String what, AbstractMockHttpServletRequestBuilder<?> request, Target target) throws Exception {
        try {
            var status = road.answer(request, target.pattern()).getStatus();
            statuses.merge(status, 1, Integer::sum);
            if (status >= SERVER_ERROR) {
                broke(what + " " + status);
            }
        } catch (ServletException | RuntimeException e) {
            statuses.merge(SERVER_ERROR, 1, Integer::sum);
            broke(what + " " + Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private void broke(String what) {
        broken.add(what);
        System.out.println("nasty values: broke " + what);
    }

    private static List<? extends AbstractMockHttpServletRequestBuilder<?>> requests(
            HttpMethod method, Target target, Map<Parameter, NastyValues> given) {
        var path = path(target, given);
        var one = given.keySet().iterator().next();
        var value = given.values().iterator().next();
        return switch (one.place()) {
            case BODY ->
                value.json().stream()
                        .map(json -> plain(method, path, value)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(one.name().isEmpty() ? json : body(one.name(), json)))
                        .toList();
            case FILE -> List.of(usual(file(method, path, one.name(), value), given));
            case HEADER ->
                List.of(usual(plain(method, path, value), given)
                        .header(one.name(), value.text().replaceAll("[\\r\\n\\x00]", "?")));
            case COOKIE ->
                List.of(usual(plain(method, path, value), given).cookie(new Cookie(one.name(), value.encoded())));
            case PATH -> List.of(usual(plain(method, path, value), given));
            case FIELD -> {
                var request = usual(plain(method, path, value), given);
                given.forEach((field, nasty) -> request.param(field.name(), nasty.all()));
                yield List.of(request);
            }
        };
    }

    private static AbstractMockHttpServletRequestBuilder<?> file(
            HttpMethod method, URI path, String name, NastyValues value) {
        var bytes = value.text().getBytes(StandardCharsets.UTF_8);
        return multipart(method, path)
                .file(new MockMultipartFile(name, value.text(), MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes));
    }

    /// The other fields, as they should be.
    private static <T extends AbstractMockHttpServletRequestBuilder<?>> T usual(
            T request, Map<Parameter, NastyValues> given) {
        AddressValues.FIELDS.forEach((name, text) -> {
            if (!given.containsKey(new Parameter(Place.FIELD, name))) {
                request.param(name, text);
            }
        });
        return request;
    }

    private static MockHttpServletRequestBuilder plain(HttpMethod method, URI path, NastyValues value) {
        return request(method, path).header("Accept", AS_PAGE.contains(value) ? BROWSER : PROGRAM);
    }

    private static URI path(Target target, Map<Parameter, NastyValues> given) {
        return URI.create(VARIABLE.matcher(target.pattern())
                .replaceAll(found -> {
                    var nasty = given.get(new Parameter(Place.PATH, found.group(1)));
                    return nasty == null ? target.usual().apply(found.group(1)) : nasty.encoded();
                })
                .replace("**", "x"));
    }

    /// A report as it should be, but for one field.
    private static String body(String field, String json) {
        var usual = new TreeMap<String, String>();
        AddressValues.FIELDS.forEach((name, text) -> usual.put(name, "\"" + text + "\""));
        var outer = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        var list = outer.endsWith("[0]");
        var value = field.contains(".") ? "{\"" + field.substring(field.indexOf('.') + 1) + "\":" + json + "}" : json;
        usual.put(list ? outer.replace("[0]", "") : outer, list ? "[" + value + "]" : value);
        var text = new StringBuilder();
        usual.forEach((name, one) -> text.append(text.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(one));
        return text.append('}').toString();
    }

    List<String> broken() {
        return broken;
    }

    @Override
    public String toString() {
        var all = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return "nasty values: %d addresses, %d parameters, %d values: %d requests, %d answers of 500 and more; by status %s"
                .formatted(
                        addresses.size(),
                        parameters.size(),
                        NastyValues.values().length,
                        all,
                        statuses.tailMap(SERVER_ERROR).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        statuses);
    }
}
