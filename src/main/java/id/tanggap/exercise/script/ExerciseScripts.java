package id.tanggap.exercise.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The scripts that can be played: those that ship with the program, and the files of the operator's folder, which are
/// read anew each time and take the place of shipped ones of the same name.
@Component
public class ExerciseScripts {

    private static final String ENDING = ".yaml";

    private final String folder;

    /// @param folder of the operator's own scripts; empty for none
    ExerciseScripts(@Value("${tanggap.exercise.folder:}") String folder) {
        this.folder = folder;
    }

    /// A script as it is written; `problems` if it cannot be played.
    public record Offered(String code, String content, Optional<ExerciseScript> script, List<String> problems) {
        public Offered {
            problems = List.copyOf(problems);
        }
    }

    /// By name of the file.
    public List<Offered> all() {
        var files = new TreeMap<String, String>();
        try {
            shipped(files);
            own(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var offered = new ArrayList<Offered>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            offered.add(offered(file.getKey(), file.getValue()));
        }
        return offered;
    }

    public Optional<Offered> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Offered offered(String code, String content) {
        try {
            return new Offered(code, content, Optional.of(ScriptReader.read(code, content)), List.of());
        } catch (UnreadableScriptException e) {
            return new Offered(code, content, Optional.empty(), e.problems());
        }
    }

    private static void shipped(Map<String, String> files) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/exercise/*" + ENDING)) {
            files.put(name(String.valueOf(file.getFilename())), file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private void own(Map<String, String> files) throws IOException {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            return;
        }
        try (var own = Files.newDirectoryStream(Path.of(folder), "*" + ENDING)) {
            for (var file : own) {
                files.put(
                        name(file.getFileName().toString()),
                        Files.size(file) > ScriptReader.LARGEST
                                ? "too large: true"
                                : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }
}
