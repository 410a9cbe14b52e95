package id.tanggap.administration.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The YAML text of a channel, entry by entry. Entries that no form knows stay as they are.
final class ChannelYaml {

    private final Map<String, Object> root;

    private ChannelYaml(Map<String, Object> root) {
        this.root = root;
    }

    static ChannelYaml empty() {
        return new ChannelYaml(new LinkedHashMap<>());
    }

    /// @param text as it was written by this class
    static ChannelYaml of(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map
                ? new ChannelYaml(copy(map))
                : empty();
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        var copied = new LinkedHashMap<String, Object>();
        map.forEach((key, value) ->
                copied.put(String.valueOf(key), value instanceof Map<?, ?> inner ? copy(inner) : value));
        return copied;
    }

    /// The entry at a path; a list as one line for each; empty if it is missing.
    String get(String path) {
        Object found = root;
        for (var name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return switch (found) {
            case null -> "";
            case List<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            default -> String.valueOf(found);
        };
    }

    /// Of all entries, `imap.host`.
    Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        addPaths("", root, paths);
        return paths;
    }

    private static void addPaths(String before, Map<?, ?> map, Set<String> paths) {
        map.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                addPaths(before + name + ".", inner, paths);
            } else {
                paths.add(before + name);
            }
        });
    }

    /// @param value a text, or a list of texts; an empty one removes the entry
    void put(String path, Object value) {
        var names = path.split("\\.", -1);
        var last = names.length - 1;
        var map = root;
        for (var i = 0; i < last; i++) {
            map = inner(map, names[i]);
        }
        if (value.equals("") || value.equals(List.of())) {
            map.remove(names[last]);
        } else {
            map.put(names[last], value);
        }
    }

    @SuppressWarnings("unchecked") // only `copy` and this method put maps in
    private static Map<String, Object> inner(Map<String, Object> map, String name) {
        return (Map<String, Object>) map.compute(
                name, (key, value) -> value instanceof Map<?, ?> found ? found : new LinkedHashMap<String, Object>());
    }

    /// Block style, in the order in which the entries were put; parts without entries are left out.
    String text() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        options.setSplitLines(false);
        return new Yaml(options).dump(filled(root));
    }

    private static Map<String, Object> filled(Map<String, Object> map) {
        var filled = new LinkedHashMap<String, Object>();
        for (var entry : new ArrayList<>(map.entrySet())) {
            var value = entry.getValue() instanceof Map<?, ?> inner ? filled(copy(inner)) : entry.getValue();
            if (!(value instanceof Map<?, ?> inner && inner.isEmpty())) {
                filled.put(entry.getKey(), value);
            }
        }
        return filled;
    }
}
