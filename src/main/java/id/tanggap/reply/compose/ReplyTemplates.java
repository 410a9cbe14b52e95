package id.tanggap.reply.compose;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.reflect.SimpleObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/// The templates of messages to citizens: Mustache files `<event>.<channel>.<language>.mustache` that operators may
/// edit.
///
/// For e-mail the first line is `Subject: …`, then an empty line, then the body; a text has only a body. Where
/// WhatsApp has no template of its own, that of SMS is used. A file in the operator's folder is read at each use and
/// takes precedence over the one in the program; what an administrator wrote in the browser takes precedence over both,
/// and is never given to Mustache. A template gets only names and texts, so an edit can change words and nothing else.
public final class ReplyTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyTemplates.class);

    private static final String SHIPPED = "templates/reply/";

    private final Path folder;
    private final Supplier<Map<String, LetterText>> edited;
    private final DefaultMustacheFactory mustache = new PlainText();

    /// @param folder the operator's `templates/reply`; need not exist
    public ReplyTemplates(Path folder) {
        this(folder, Map::of);
    }

    /// @param edited by administrators, by `LetterKey.code`, as they are now
    public ReplyTemplates(Path folder, Supplier<Map<String, LetterText>> edited) {
        this.folder = folder;
        this.edited = edited;
    }

    /// @param subject empty for texts
    public record Text(String subject, String body) {}

    /// An edit that cannot be used is logged, and the template of the program is used: no message is delayed by a
    /// template.
    public Text fill(String event, String channel, String language, Map<String, String> values) {
        var changed = edited.get();
        var key = key(new LetterKey(event, channel, language), changed);
        var letter = changed.get(key.code());
        return letter == null || !letter.saysSomething(values)
                ? fromFile(key, values)
                : letter.fill(key.channel(), values);
    }

    private Text fromFile(LetterKey key, Map<String, String> values) {
        var name = fileName(key);
        var own = folder.resolve(name);
        if (Files.isReadable(own)) {
            try (var reader = Files.newBufferedReader(own)) {
                return fill(name, reader, values);
            } catch (IOException | RuntimeException unusable) {
                LOG.error("template={} used=false problem=\"{}\" instead=shipped", own, unusable.getMessage());
            }
        }
        try (var reader = shipped(name)) {
            return fill(name, reader, values);
        } catch (IOException e) {
            throw new UncheckedIOException("The reply template " + name + " is missing from the program", e);
        }
    }

    /// Where WhatsApp has no words of its own, those of SMS.
    private LetterKey key(LetterKey wanted, Map<String, LetterText> changed) {
        var own = !wanted.channel().equals("whatsapp") || changed.containsKey(wanted.code()) || hasFile(wanted);
        return own ? wanted : new LetterKey(wanted.event(), "sms", wanted.language());
    }

    /// Whether the program or the operator's folder has words for exactly this.
    public boolean hasFile(LetterKey key) {
        return Files.isReadable(folder.resolve(fileName(key)))
                || new ClassPathResource(SHIPPED + fileName(key)).exists();
    }

    /// The words that count while no administrator has changed them, unfilled; those of SMS where WhatsApp has none.
    public LetterText original(LetterKey wanted) {
        var name = fileName(key(wanted, Map.of()));
        var own = folder.resolve(name);
        try {
            var text = Files.isReadable(own) ? Files.readString(own) : shippedText(name);
            return unfilled(name, text.replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The reply template " + name + " is missing from the program", e);
        }
    }

    private static LetterText unfilled(String name, String text) {
        var end = text.indexOf('\n');
        return name.contains(".email.") && text.startsWith("Subject:") && end > 0
                ? new LetterText(text.substring("Subject:".length(), end), text.substring(end))
                : new LetterText("", text);
    }

    private static String fileName(LetterKey key) {
        return key.code() + ".mustache";
    }

    private Text fill(String name, Reader reader, Map<String, String> values) {
        var filled = new StringWriter();
        mustache.compile(reader, name).execute(filled, values);
        var text = filled.toString().replace("\r\n", "\n");
        return name.contains(".email.") ? email(text) : brief(text);
    }

    private static Text email(String text) {
        var end = text.indexOf('\n');
        if (!text.startsWith("Subject:") || end < 0) {
            throw new IllegalStateException("it must begin with a line 'Subject: …'");
        }
        return new Text(
                oneLine(text.substring("Subject:".length(), end)),
                text.substring(end).strip() + "\n");
    }

    private static Text brief(String text) {
        if (text.isBlank()) {
            throw new IllegalStateException("it must say something");
        }
        return new Text("", text.strip());
    }

    private static Reader shipped(String name) throws IOException {
        return new StringReader(shippedText(name));
    }

    private static String shippedText(String name) throws IOException {
        return new ClassPathResource(SHIPPED + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Mail bodies are plain text: `&` stays `&`.
    private static final class PlainText extends DefaultMustacheFactory {
        PlainText() {
            setObjectHandler(new OnlyNames());
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Finds values by name only; the library's own handler would call any method of a value.
    private static final class OnlyNames extends SimpleObjectHandler {
        @Override
        public Wrapper find(String name, List<Object> unused) {
            return scopes -> scopes.reversed().stream()
                    .filter(Map.class::isInstance)
                    .map(scope -> (Object) ((Map<?, ?>) scope).get(name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
    }
}
