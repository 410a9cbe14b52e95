package id.tanggap.cli;

import id.tanggap.intake.mail.MailFile;
import id.tanggap.intake.mail.MailParser;
import id.tanggap.intake.mail.MailProblem;
import id.tanggap.intake.mail.ParsedMail;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap inspect-mail FILE…`: prints how each mail is read, one JSON object per line.
@Command(
        name = "inspect-mail",
        mixinStandardHelpOptions = true,
        description = "Shows how each mail file is read, as one JSON object a line.")
final class InspectMailCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "raw mail (.eml)")
    private List<Path> files = List.of();

    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private final MailParser parser = new MailParser();

    InspectMailCommand() {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    InspectMailCommand(PrintStream out) {
        this.out = out;
    }

    /// @return 0, or 1 if a file could not be opened; the other files are read in any case
    @Override
    public Integer call() {
        var allRead = true;
        for (var file : files) {
            try (var in = Files.newInputStream(file);
                    var mail = parser.parse(in)) {
                out.println(json.writeValueAsString(view(file, mail)));
            } catch (IOException e) {
                allRead = false;
                out.println(json.writeValueAsString(unreadable(file, e)));
            }
        }
        return allRead ? 0 : 1;
    }

    private static Map<String, @Nullable Object> view(Path file, ParsedMail mail) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("file", file.toString());
        view.put("subject", mail.words().subject());
        view.put("from", mail.addresses().from());
        view.put("to", mail.addresses().to());
        view.put("cc", mail.addresses().cc());
        view.put("replyTo", mail.addresses().replyTo());
        view.put("messageId", mail.ids().messageId());
        view.put("inReplyTo", mail.ids().inReplyTo());
        view.put("references", mail.ids().references());
        view.put("date", mail.date() == null ? null : mail.date().toString());
        view.put("text", mail.words().text());
        view.put("newText", mail.words().newText());
        view.put("html", mail.words().html());
        view.put(
                "attachments",
                mail.attachments().stream().map(InspectMailCommand::file).toList());
        view.put("autoSubmitted", mail.autoSubmitted());
        view.put("bounce", mail.bounce());
        view.put("problems", mail.problems());
        return view;
    }

    /// All fields of an empty mail, and why the file could not be read.
    private Map<String, @Nullable Object> unreadable(Path file, IOException e) {
        try (var nothing = parser.parse(new byte[0])) {
            var view = view(file, nothing);
            view.put("problems", List.of(new MailProblem("file-unreadable", reason(file, e))));
            return view;
        }
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "Tidak ada berkas " + file + "; periksa nama dan foldernya.";
        }
        return Files.isDirectory(file)
                ? file + " adalah folder; sebutkan berkas surel di dalamnya."
                : "Berkas " + file + " tidak dapat dibuka: " + e.getMessage();
    }

    private static Map<String, @Nullable Object> file(MailFile file) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("name", file.name());
        view.put("contentType", file.contentType());
        view.put("size", file.size());
        view.put("sha256", file.sha256());
        view.put("md5", file.md5());
        view.put("inline", file.inline());
        view.put("contentId", file.contentId());
        return view;
    }
}
