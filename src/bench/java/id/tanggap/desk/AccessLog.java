package id.tanggap.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What Tomcat writes down for each request: `user method path?query part status microseconds`; agents say who they are
// in
/// place of a browser's name.
final class AccessLog {

    static final String PATTERN = "%{User-Agent}i %m %U%q %{HX-Request}i %s %D";

    private AccessLog() {}

    /// @param from byte from which on it is read
    static void read(Path log, long from, Map<String, List<Long>> times) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 6)
                    .forEach(words -> times.computeIfAbsent(page(words), name -> new ArrayList<>())
                            .add(Long.parseLong(words[5])));
        }
    }

    private static String page(String[] words) {
        var who = Integer.parseInt(words[0].replaceAll("\\D", "1")) % 5 == 0 ? ", balai" : "";
        var path = words[2];
        var name = path.startsWith("/queue/news")
                ? "counters"
                : path.startsWith("/queue")
                        ? "queue page"
                        : words[3].equals("true") ? "ticket in the page" : "ticket page";
        return words[4].equals("200") ? name + who : "status " + words[4] + " " + path.replaceAll("\\d{12}", "…");
    }
}
