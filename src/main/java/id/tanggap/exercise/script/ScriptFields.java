package id.tanggap.exercise.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/// Reads the entries of one part of a script and notes what is wrong with them, with the place in the file.
final class ScriptFields {

    private static final double LARGEST = 1e9;

    private final String where;
    private final Map<?, ?> values;
    private final List<String> problems;

    ScriptFields(String where, Object values, List<String> problems) {
        this.where = where;
        this.problems = problems;
        this.values = values instanceof Map<?, ?> map ? map : Map.of();
        if (!(values instanceof Map<?, ?>)) {
            problem("entries are expected here, such as `name: …`");
        }
    }

    void problem(String what) {
        problems.add(where + ": " + what);
    }

    /// Misspelt entries would be ignored in silence.
    ScriptFields only(String... known) {
        var names = Set.of(known);
        values.keySet().stream()
                .filter(key -> !names.contains(String.valueOf(key)))
                .forEach(key -> problem("`" + key + "` is not known here; known are " + String.join(", ", known)));
        return this;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name, int longest) {
        var value = values.get(name);
        var text = value == null ? "" : String.valueOf(value).strip();
        if (text.isEmpty() || text.length() > longest) {
            problem("`" + name + "` needs 1 to " + longest + " characters");
        }
        return text;
    }

    double number(String name, DoublePredicate fits, String range) {
        try {
            var number = Double.parseDouble(String.valueOf(values.get(name)));
            if (fits.test(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        problem("`" + name + "` needs a number, " + range);
        return 0;
    }

    long count(String name) {
        return (long) number(name, n -> n >= 0 && n <= LARGEST && n == Math.rint(n), "0 or more");
    }

    Duration duration(String name) {
        try {
            var duration = Duration.parse(String.valueOf(values.get(name)));
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(7)) <= 0) {
                return duration;
            }
        } catch (DateTimeException none) {
            // told below
        }
        problem("`" + name + "` needs a time after the start, such as PT2M30S, at most seven days");
        return Duration.ZERO;
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        var value = String.valueOf(values.get(name))
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_');
        var known = words.getEnumConstants();
        for (var word : known) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        problem("`" + name + "` is one of " + Arrays.toString(known) + ", not '" + values.get(name) + "'");
        return known[0];
    }

    /// Numbers by name.
    Map<String, Long> counts(String name) {
        var counts = new TreeMap<String, Long>();
        if (values.get(name) instanceof Map<?, ?> map) {
            var fields = new ScriptFields(where + ", " + name, map, problems);
            map.keySet().forEach(key -> counts.put(String.valueOf(key), fields.count(String.valueOf(key))));
        } else {
            problem("`" + name + "` needs entries such as `selimut: 500`");
        }
        return counts;
    }

    List<ScriptFields> list(String name) {
        var parts = new ArrayList<ScriptFields>();
        if (values.get(name) instanceof List<?> list) {
            for (var part : list) {
                parts.add(new ScriptFields(name + " " + (parts.size() + 1), part == null ? "" : part, problems));
            }
        } else if (has(name)) {
            problem("`" + name + "` needs a list");
        }
        return parts;
    }
}
