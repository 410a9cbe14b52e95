package id.tanggap.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Everything that somebody outside can write into a request to an address, found from the method that answers it.
final class AddressParameters {

    enum Place {
        PATH,
        FIELD,
        FILE,
        HEADER,
        COOKIE,
        BODY
    }

    /// @param name of the variable, the field, the header or the cookie; of a field within a JSON body
    record Parameter(Place place, String name) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    /// A name that a class reads from a form it gets as a map.
    private static final Pattern READ = Pattern.compile("(\\w+)\\((?:\\w+,\\s*)?\"([a-z][A-Za-z-]{1,24})\"");

    private static final Set<String> NO_READERS = Set.of(
            "addAttribute",
            "addFlashAttribute",
            "param",
            "equals",
            "startsWith",
            "endsWith",
            "contains",
            "replace",
            "split",
            "matches",
            "of",
            "entry",
            "append",
            "message",
            "text",
            "compile",
            "Value",
            "queryParam");

    /// Arguments that read the fields of a form by themselves.
    private static final Set<String> READ_BY_HAND = Set.of("StockForm");

    /// Arguments that nobody outside writes; what `TicketRequest` takes from an address is a variable of it.
    private static final Set<String> OF_THE_HOUSE = Set.of(
            "HttpSession",
            "Viewer",
            "ViewerRequest",
            "TicketRequest",
            "Model",
            "RedirectAttributes",
            "HttpServletResponse",
            "Authentication",
            "Principal",
            "Locale");

    private static final Set<Class<?>> NUMBERS = Set.of(long.class, Long.class, int.class, Integer.class);

    private static final Map<Path, Set<String>> READ_IN = new ConcurrentHashMap<>();
    private static final Path SOURCES = Path.of("src/main/java");

    private AddressParameters() {}

    /// @throws AssertionError if the method takes something of which it is unknown who writes it
    static Set<Parameter> of(String pattern, HandlerMethod method) {
        var all = new LinkedHashSet<Parameter>();
        var variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            all.add(new Parameter(Place.PATH, variables.group(1)));
        }
        for (var parameter : method.getMethodParameters()) {
            all.addAll(
                    of(SynthesizingMethodParameter.forExecutable(method.getMethod(), parameter.getParameterIndex())));
        }
        return all;
    }

    /// Whether Spring reads a variable of the address before the method sees it.
    static boolean isNumber(String variable, HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .map(parameter ->
                        SynthesizingMethodParameter.forExecutable(method.getMethod(), parameter.getParameterIndex()))
                .filter(parameter -> NUMBERS.contains(parameter.getParameterType()))
                .anyMatch(parameter -> {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    var read = parameter.getParameterAnnotation(PathVariable.class);
                    return read != null && named(read.name(), parameter).equals(variable);
                });
    }

    private static Collection<Parameter> of(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return List.of();
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return List.of(new Parameter(Place.HEADER, named(header.name(), parameter)));
        }
        var cookie = parameter.getParameterAnnotation(CookieValue.class);
        if (cookie != null) {
            return List.of(new Parameter(Place.COOKIE, named(cookie.name(), parameter)));
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return fields(Place.BODY, "", parameter.getGenericParameterType());
        }
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (READ_BY_HAND.contains(type.getSimpleName()) || (asked != null && Map.class.isAssignableFrom(type))) {
            return readBy(parameter.getContainingClass()).stream()
                    .map(name -> new Parameter(Place.FIELD, name))
                    .toList();
        }
        if (isFile(parameter)) {
            return List.of(new Parameter(Place.FILE, named(asked == null ? "" : asked.name(), parameter)));
        }
        if (asked != null || BeanUtils.isSimpleProperty(type)) {
            return List.of(new Parameter(Place.FIELD, named(asked == null ? "" : asked.name(), parameter)));
        }
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                ? fields(Place.FIELD, "", parameter.getGenericParameterType())
                : given(parameter);
    }

    /// @throws AssertionError if it is unknown who writes it
    private static List<Parameter> given(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type.equals(MultipartHttpServletRequest.class)) {
            return List.of(new Parameter(Place.FILE, "file"));
        }
        if (type.equals(HttpServletRequest.class)) {
            return List.of(new Parameter(Place.BODY, ""));
        }
        if (OF_THE_HOUSE.contains(type.getSimpleName())) {
            return List.of();
        }
        if (type.isRecord()) {
            return fields(Place.FIELD, "", parameter.getGenericParameterType());
        }
        throw new AssertionError("AddressParameters does not know where %s of %s comes from: tell it"
                .formatted(type.getName(), parameter.getExecutable()));
    }

    private static boolean isFile(MethodParameter parameter) {
        return parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getSimpleName());
    }

    private static String named(String written, MethodParameter parameter) {
        return written.isEmpty() ? String.valueOf(parameter.getParameterName()) : written;
    }

    /// The fields of a record, those of records within it, too.
    private static List<Parameter> fields(Place place, String prefix, Type type) {
        var found = new ArrayList<Parameter>();
        var plain = type instanceof ParameterizedType of && of.getRawType() instanceof Class<?> outer
                ? outer
                : (Class<?>) type;
        for (var component : plain.getRecordComponents()) {
            var name = prefix + component.getName();
            if (component.getType().isRecord()) {
                found.addAll(fields(place, name + ".", component.getType()));
            } else if (component.getGenericType() instanceof ParameterizedType of
                    && of.getActualTypeArguments()[0] instanceof Class<?> inner
                    && inner.isRecord()) {
                found.addAll(fields(place, name + "[0].", inner));
            } else {
                found.add(new Parameter(place, name));
            }
        }
        return found;
    }

    /// The names that classes beside the controller read from maps of a form.
    private static Set<String> readBy(Class<?> controller) {
        var folder = SOURCES.resolve(controller.getPackageName().replace('.', '/'));
        return READ_IN.computeIfAbsent(folder, AddressParameters::namesIn);
    }

    private static Set<String> namesIn(Path folder) {
        var names = new LinkedHashSet<String>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("Map<String, String>") || source.contains("StockForm")) {
                    READ.matcher(source)
                            .results()
                            .filter(found -> !NO_READERS.contains(found.group(1)))
                            .filter(found -> !found.group(1).endsWith("Mapping"))
                            .forEach(found -> names.add(found.group(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
