package id.tanggap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The main sources as text, for rules that the compiler does not know.
record Sources(Map<String, String> files) {

    private static final Path ROOT = Path.of("src/main/java/id/tanggap");
    private static final Pattern DOOR_PLATE = Pattern.compile("(?:^//.*\\R)+", Pattern.MULTILINE);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?[.!?](?= |$)");

    /// @return the sources by path below `id/tanggap`, in the order of the paths
    static Sources read() {
        try (var paths = Files.walk(ROOT)) {
            return new Sources(paths.filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Sources::name, Sources::text, (one, other) -> one, TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sources are read from the folder of the project", e);
        }
    }

    /// Folders that hold at least one class, as paths below `id/tanggap`; the root is empty.
    List<String> packages() {
        return files.keySet().stream().map(Sources::folder).distinct().sorted().toList();
    }

    String packageInfo(String folder) {
        return files.getOrDefault(folder.isEmpty() ? "package-info.java" : folder + "/package-info.java", "");
    }

    /// What the door plate of a package says, up to its first full stop; empty without one.
    String sentence(String folder) {
        var plate = DOOR_PLATE.matcher(packageInfo(folder));
        if (!plate.find()) {
            return "";
        }
        var doc = plate.group()
                .replaceAll("(?m)^///? ?", "")
                .replaceAll("\\R", " ")
                .strip();
        var sentence = FIRST_SENTENCE.matcher(doc);
        return sentence.find() ? sentence.group() : "";
    }

    private static String name(Path path) {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }

    /// @return the folder of a file below `id/tanggap`, empty for the root
    static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
